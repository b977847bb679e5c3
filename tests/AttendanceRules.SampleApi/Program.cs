using AttendanceRules.SampleApi;

AdviceApi.Build(args).Run();
