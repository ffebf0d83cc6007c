using System.Text.Json;

namespace Analytics.QueryWorker.Gate;

/// <summary>A statement that passed the gate.</summary>
/// <param name="Select">The SELECT as typed, without EXPLAIN.</param>
/// <param name="Explain">"", "EXPLAIN " or "EXPLAIN ANALYZE ".</param>
/// <param name="Tree">The engine's syntax tree of <paramref name="Select"/>.</param>
/// <param name="Reads">The snapshot's tables, views and table macros that it names.</param>
sealed record AdmittedSelect(string Select, string Explain, JsonElement Tree, IReadOnlyList<string> Reads);
