namespace AttendanceRules.Hosting;

/// <summary>
/// The rule books of the application, each as it is now. Named after <c>IOptionsMonitor</c>, which does the same for options.
/// A singleton: inject it where something lives longer than one request. Where a request or a job is worked on, inject
/// <see cref="AttendanceAdvisor"/> or <see cref="RuleBook"/>, which stay the same until its end.
/// </summary>
/// <example><code>
/// public sealed class NightlyAdvice(IRuleBookMonitor books)
/// {
///     public SchoolAdvice Run(SchoolRecord school, DateOnly asOf)
///     {
///         var book = books.Current; // read once, so that the whole run comes from one book
///         return book.Advise(school, asOf);
///     }
/// }
/// </code></example>
public interface IRuleBookMonitor
{
    /// <summary>The book without a name, as it is now. Loaded when it is first asked for, unless the host has done so at start.</summary>
    /// <exception cref="ArgumentException">Every book of the application has a name.</exception>
    /// <exception cref="RuleBookException">It is not loaded yet, and its packs have errors.</exception>
    RuleBook Current { get; }

    /// <summary>Names of the books, sorted; the book without a name is the empty one.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>A book by name, as it is now.</summary>
    /// <param name="name">The name under which it was added; empty: the book without a name.</param>
    /// <exception cref="ArgumentException">No book of this name was added; the message lists those that were.</exception>
    /// <exception cref="RuleBookException">It is not loaded yet, and its packs have errors.</exception>
    RuleBook GetBook(string name);

    /// <summary>A book by name with when it was loaded, and what is wrong with files that have changed since.</summary>
    /// <param name="name">The name under which it was added; empty: the book without a name.</param>
    /// <exception cref="ArgumentException">No book of this name was added; the message lists those that were.</exception>
    /// <exception cref="RuleBookException">It is not loaded yet, and its packs have errors.</exception>
    RuleBookStatus GetStatus(string name);

    /// <summary>
    /// Reads the packs of a book again now. Where they have errors the book in use stays, and the status lists them.
    /// </summary>
    /// <param name="name">The name under which it was added; empty: the book without a name.</param>
    /// <exception cref="ArgumentException">No book of this name was added; the message lists those that were.</exception>
    /// <exception cref="RuleBookException">It is not loaded yet, and its packs have errors.</exception>
    RuleBookStatus Reload(string name);

    /// <summary>
    /// Calls back with book and name whenever another book has come into use, on the thread that loaded it. Packs read again with the same
    /// content do not count as a change.
    /// </summary>
    /// <param name="listener">What to call. What it throws is logged and stops nobody else.</param>
    /// <returns>Dispose it to hear no more.</returns>
    IDisposable OnChange(Action<RuleBook, string> listener);
}
