using Analytics.Dashboard.Features.Dictionary;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>A table as the editor offers it.</summary>
/// <param name="Names">As it may be called: a macro with its date, and its view at the reporting date.</param>
/// <param name="Says">The first sentence of its head, English; null for none.</param>
sealed record OfferedTable(IReadOnlyList<string> Names, string? Says, IEnumerable<OfferedColumn> Columns);

/// <summary>A column as the editor offers it.</summary>
/// <param name="Meaning">In the language of the page.</param>
/// <param name="Find">Its meanings in both languages, small and without marks.</param>
sealed record OfferedColumn(string Name, string? Type, string Meaning, string Find);

/// <summary>
/// GET /sql/schema: what the editor of statements completes and explains, in the language of the page.
/// </summary>
static class SchemaAnswer
{
    const string Date = "(as_of)";

    /// <summary>The layers whose tables are offered, the marts first: they are what readers may rely on.</summary>
    public static readonly string[] Layers = ["marts", "meta", "core", "history"];

    public static IResult Get(RequestState state, TableCatalogue tables, HttpContext http)
    {
        if (state.Query is not { } query) return Results.NotFound();
        var tag = $"\"{query.Manifest.Sha256}-{state.Language.Tag()}-{typeof(SchemaAnswer).Assembly.ManifestModule.ModuleVersionId:N}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.Headers.IfNoneMatch == tag) return Results.StatusCode(StatusCodes.Status304NotModified);
        var words = EngineVocabulary.Read(query);
        return Results.Ok(new
        {
            tables = Listed(tables, query).Select(t => Offered(t, state.Language)), words.Functions, words.Keywords,
        });
    }

    /// <summary>The tables that a statement may name, by layer.</summary>
    public static List<TableEntry> Listed(TableCatalogue tables, SnapshotQuery query) =>
        [.. tables.Outline(query).Where(t => Layers.Contains(t.Layer)).OrderBy(t => Array.IndexOf(Layers, t.Layer))];

    static OfferedTable Offered(TableEntry table, Language language) => new(
        table.View is { } view ? [view, table.Name + Date] : [table.Name], table.FirstSentence,
        table.Columns.Select(c =>
            new OfferedColumn(c.Name, c.Type, c.Meaning(language),
                Diacritics.RemoveDiacritics($"{c.MeaningVi} {c.MeaningEn}"))));
}
