namespace Analytics.Loader.Sample.Faults;

/// <summary>One seeded fault: a row that is added, or an invented row that is altered.</summary>
/// <param name="Class">What is wrong, the key of the summary.</param>
/// <param name="RecordedOn">When it entered the books; an earlier state lacks it.</param>
/// <param name="Sql">A statement with the parameters $id, $recorded_on and $note.</param>
sealed record Fault(string Class, DateOnly RecordedOn, string Sql);
