using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Dictionary;

/// <summary>A column of the data dictionary.</summary>
/// <param name="MeaningVi">Empty if the tree has none.</param>
/// <param name="Unit">As its comment names it, e.g. cells; null for none.</param>
/// <param name="Type">DuckDB's name of the type; null for an extract, whose source may hold any type anywhere.</param>
public sealed record TableColumn(string Name, string MeaningVi, string MeaningEn, string? Unit, string? Type)
{
    public string Meaning(Language language) => language.Say(MeaningVi, MeaningEn);
}

/// <summary>A check that reads a table.</summary>
/// <param name="Stops">It holds the load; others warn.</param>
/// <param name="Vietnamese">What a reader would wrongly believe if it failed.</param>
public sealed record TableCheck(string Name, bool Stops, string Vietnamese, string English);

/// <summary>A table of the warehouse as the data dictionary describes it.</summary>
/// <param name="Name">With its layer, e.g. marts.programme_at.</param>
/// <param name="Says">The comment at its head; null if it has none of its own.</param>
/// <param name="Grain">What one row is; null if the head does not state it.</param>
/// <param name="Key">The columns that identify a row; null if the file does not state them.</param>
/// <param name="View">The view at the reporting date; null unless the table is a macro of a date.</param>
/// <param name="Text">Its SQL; empty for history, which is generated.</param>
/// <param name="Rows">As of the page's date; null for what a snapshot does not hold.</param>
/// <param name="Reads">Tables, by full name.</param>
/// <param name="ReadBy">Tables, by full name.</param>
/// <param name="Queries">Queries and alerts, as /sql names them.</param>
/// <param name="Charts">Names in the catalogue of charts.</param>
public sealed record TableEntry(
    string Layer, string Name, string? Says, string? Grain, string? Key, string? View, string Text, long? Rows,
        IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<string> Reads, IReadOnlyList<string> ReadBy, IReadOnlyList<string> Queries,
        IReadOnlyList<TableCheck> Checks, IReadOnlyList<string> Charts)
{
    /// <summary>The first sentence of the comment.</summary>
    public string? FirstSentence => Says?.Split(". ", 2) is [var first, ..] ? first.TrimEnd('.') + "." : null;

    /// <summary>Whether pages show its rows: marts alone, in which no small count of households is.</summary>
    public bool ShowsRows => Layer == "marts";

    /// <summary>
    /// Whether the words are in its name, in the meaning of a column or in its head; case and marks do not matter.
    /// </summary>
    public bool Answers(string search)
    {
        var words = Diacritics.RemoveDiacritics(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var texts = Columns.SelectMany(c => (string[])[c.Name, c.MeaningVi, c.MeaningEn]).Append(Name)
            .Append(Says ?? "")
            .Select(Diacritics.RemoveDiacritics).ToList();
        return texts.Any(t => words.All(w => t.Contains(w, StringComparison.Ordinal)));
    }

    /// <summary>The columns whose name or meaning the words are in.</summary>
    public IEnumerable<TableColumn> ColumnsAnswering(string search) =>
        Columns.Where(c => Diacritics.RemoveDiacritics(search).Split(' ')
            .All(w => ((string[])[c.Name, c.MeaningVi, c.MeaningEn])
                .Any(t => Diacritics.RemoveDiacritics(t).Contains(w, StringComparison.Ordinal))));
}

/// <summary>The comment at the head of a file: the description, then Grain, then Key.</summary>
public sealed record TableHead(string? Says, string? Grain, string? Key)
{
    const string GrainMark = "Grain: ", KeyMark = "Key: ";

    public static TableHead Of(string text)
    {
        var head = string.Join(' ', text.Split('\n').TakeWhile(l => l.StartsWith("--", StringComparison.Ordinal))
            .Select(l => l.TrimStart('-').Trim()));
        var (rest, key) = Cut(head, KeyMark);
        var (says, grain) = Cut(rest, GrainMark);
        return new TableHead(says, grain, key?.TrimEnd('.'));
    }

    static (string? Before, string? After) Cut(string? text, string mark)
    {
        var at = text?.IndexOf(mark, StringComparison.Ordinal) ?? -1;
        return at < 0 ? (Whole(text), null) : (Whole(text![..at]), Whole(text[(at + mark.Length)..]));
    }

    static string? Whole(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
