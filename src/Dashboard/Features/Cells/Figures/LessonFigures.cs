using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>A lesson learned in a cell.</summary>
/// <param name="Takers">Cells that took it over.</param>
public sealed record Lesson(int Id, DateOnly DrawnOn, string TopicVi, string TopicEn, int Takers, bool IsIllustrative)
{
    public const string Query = "cells/lessons";

    public static List<Lesson> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new Lesson(
        r.Int("lesson_id"), r.Date("drawn_on")!.Value, r.Text("topic_vi")!, r.Text("topic_en")!, r.Int("takers"),
            r.Bool("is_illustrative")), ("cell", cell));

    public string Topic(Language language) => language.Say(TopicVi, TopicEn);
}

/// <summary>A cell named where it is not the subject: its number, its name, its commune.</summary>
public sealed record CellName(int Id, string Name, int? CommuneId, string? CommuneName, string? CommuneKind);

/// <summary>A model that one cell took over from another.</summary>
public sealed record Replication(int Id, CellName From, CellName To, DateOnly StartedOn, string ModelVi, string ModelEn,
    bool IsIllustrative)
{
    public const string Query = "programme/replications", CellQuery = "cells/replications";

    public static List<Replication> Read(SnapshotQuery query) => query.Rows(Query, Of);

    /// <summary>What one cell took over, and what others took over from it.</summary>
    public static List<Replication> ReadForCell(SnapshotQuery query, int cell) =>
        query.Rows(CellQuery, Of, ("cell", cell));

    public string Model(Language language) => language.Say(ModelVi, ModelEn);

    static Replication Of(Row r) => new(
        r.Int("replication_id"), Name(r, "from"), Name(r, "to"), r.Date("started_on")!.Value, r.Text("model_vi")!,
            r.Text("model_en")!, r.Bool("is_illustrative"));

    static CellName Name(Row r, string end) => new(
        r.Int($"{end}_cell_id"), r.Text($"{end}_name")!, r.IntOrNull($"{end}_commune_id"),
        r.Text($"{end}_commune_name"),
            r.Text($"{end}_commune_kind"));
}

/// <summary>A pilot cell and what others took over from it.</summary>
/// <param name="Level">huyen or xa: who chose it.</param>
/// <param name="DesignatedOn">Null where the day is not on record.</param>
/// <param name="AreCountsIllustrative">Lessons or replications behind the counts are invented, whatever the designation
/// is.</param>
public sealed record Pilot(CellName Cell, string Level, DateOnly? DesignatedOn, int Lessons, int Replications,
    int Takers, bool AreCountsIllustrative, bool IsIllustrative, string? SourceNote)
{
    public const string Query = "programme/pilots";

    public static List<Pilot> Read(SnapshotQuery query) => query.Rows(Query, r => new Pilot(
        new CellName(r.Int("cell_id"), r.Text("name")!, r.IntOrNull("commune_id"), r.Text("commune_name"),
            r.Text("commune_kind")), r.Text("level")!, r.Date("designated_on"),
        r.Int("lessons"), r.Int("replications"), r.Int("takers"), r.Bool("is_count_illustrative"),
            r.Bool("is_illustrative"), r.Text("source_note")));

    public string LevelWords(Language language) => Level == "huyen" ? language.Say("huyện",
        "district") : language.Say("xã, thị trấn", "commune");
}
