namespace Analytics.QueryWorker.Protocol;

/// <summary>Metadata on the first line of an answer, next to the columns.</summary>
/// <param name="Reads">The snapshot's tables, views and table macros that the statement reads.</param>
/// <param name="Illustrative">Whether one of them holds illustrative figures.</param>
sealed record AnswerHead(IReadOnlyList<string> Reads, bool Illustrative);
