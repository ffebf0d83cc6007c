namespace Analytics.QueryWorker.Protocol;

/// <summary>What the first line says beside the columns.</summary>
/// <param name="Reads">The snapshot's tables, views and table macros that the statement names.</param>
/// <param name="Illustrative">Whether one of them holds invented figures.</param>
sealed record AnswerHead(IReadOnlyList<string> Reads, bool Illustrative);
