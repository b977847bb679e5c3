namespace AttendanceRules.Packages.Tests;

/// <summary>Everything is packed and built once for all tests.</summary>
[CollectionDefinition(nameof(PackedFiles))]
public sealed class PackedOnce : ICollectionFixture<PackedFiles>;
