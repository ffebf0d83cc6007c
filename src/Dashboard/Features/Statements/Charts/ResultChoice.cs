using System.Globalization;

namespace Analytics.Dashboard.Features.Statements.Charts;

/// <summary>The kind of chart of a result.</summary>
public enum ResultKind
{
    /// <summary>A bar for each row.</summary>
    Bar,

    /// <summary>A line over days, years or other values in their order.</summary>
    Line,
}

/// <summary>The chosen view of a result; unset parts are derived from its columns.</summary>
/// <param name="X">The column that names the rows, counted from 0.</param>
/// <param name="Y">The column of the values, counted from 0.</param>
/// <param name="IsEveryY">Every column of numbers, up to the limit of distinguishable lines.</param>
public sealed record ResultChoice(ResultKind? Kind = null, int? X = null, int? Y = null, bool IsEveryY = false)
{
    /// <summary>The fields of a form and the words of an address.</summary>
    public const string KindField = "chart", XField = "x", YField = "y", Every = "all";

    /// <summary>Reads an address or a form; what it does not know is not chosen.</summary>
    /// <param name="field">The text of a field, empty where there is none.</param>
    public static ResultChoice Read(Func<string, string> field) => new(
        Enum.GetValues<ResultKind>().Where(k => Word(k) == field(KindField)).Select(k => (ResultKind?)k)
            .FirstOrDefault(),
        Column(field(XField)), Column(field(YField)), field(YField) == Every);

    /// <summary>What an address carries of it.</summary>
    public (string Key, string Value)[] Parameters() =>
    [
        .. Kind is { } kind ? new[] { (KindField, Word(kind)) } : [],
        .. X is { } x ? new[] { (XField, x.ToString(CultureInfo.InvariantCulture)) } : [],
        .. IsEveryY ? new[] { (YField, Every) }
            : Y is { } y ? new[] { (YField, y.ToString(CultureInfo.InvariantCulture)) } : [],
    ];

    /// <summary>A kind as a value of the address.</summary>
    public static string Word(ResultKind kind) => kind.ToString().ToLowerInvariant();

    static int? Column(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? column : null;
}
