using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>The forms in which all rows of a statement can be fetched.</summary>
public enum FileFormat
{
    Json,
    Csv,
    Xlsx,
    Parquet,
}

/// <summary>What each form is called.</summary>
static class FileFormats
{
    public static readonly IReadOnlyList<FileFormat> All = Enum.GetValues<FileFormat>();

    public static string MediaType(this FileFormat format) => format switch
    {
        FileFormat.Json => "application/json; charset=utf-8",
        FileFormat.Csv => "text/csv; charset=utf-8",
        FileFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/vnd.apache.parquet",
    };

    public static string Extension(this FileFormat format) => format.ToString().ToLowerInvariant();

    public static FileFormat? Parse(string extension) =>
        All.Select(f => (FileFormat?)f).FirstOrDefault(f => f!.Value.Extension() == extension);

    /// <summary>A name made here, in ASCII, whatever was asked.</summary>
    public static string FileName(this FileFormat format, int load, Language language) =>
        language.Say($"ket-qua-truy-van-lan-nap-{load}", $"query-result-load-{load}") + "." + format.Extension();
}
