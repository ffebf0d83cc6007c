using System.Globalization;
using System.Text.Json;
using Analytics.Dashboard.Features.Statements.Charts;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Http;
using Microsoft.Extensions.Primitives;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>How a result is looked at.</summary>
public enum ResultView { Table, Chart, Statistics, Plan }

/// <summary>
/// What the page of statements is asked, by its address or by its form; the words are the same in both.
/// </summary>
/// <param name="Sql">The statement; empty before the first one.</param>
/// <param name="Values">Contents of the fields of its parameters, without empty ones.</param>
public sealed record StatementForm(string Sql, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>An address may be so long: servers and mail programs cut longer ones.</summary>
    const int LongestAddress = 6000;

    /// <summary>Before the name of a parameter, as a field of the form.</summary>
    public const string Prefix = "p.";

    /// <summary>The part of the statement that is run by itself; null for all of it.</summary>
    public string? Run { get; init; }

    /// <summary>What is run: the part that was chosen, else the whole statement.</summary>
    public string Asked => Run ?? Sql;

    public ResultView View { get; init; }

    /// <summary>What the chart shows of the result.</summary>
    public ResultChoice Chart { get; init; } = new();

    /// <summary>
    /// The column by which the result is sorted, counted from 0; null for the order of the statement.
    /// </summary>
    public int? Sort { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>The load whose answer this one is compared with.</summary>
    public int? Since { get; init; }

    /// <summary>The query of sql/queries that is read, not run.</summary>
    public string? Example { get; init; }

    /// <summary>The saved query that is opened.</summary>
    public int? Saved { get; init; }

    /// <summary>Its revision; the newest without.</summary>
    public int? Revision { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Sql);

    /// <summary>Reads an address or a form.</summary>
    public static StatementForm Read(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var given = fields.GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Last().Value.ToString());
        string Text(string name) => given.GetValueOrDefault(name) ?? "";
        int? Number(string name) =>
            int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var order = Text("order").Split('.');
        // A text field of a browser ends its lines with two characters, and no statement means that.
        return new StatementForm(Text("sql").ReplaceLineEndings("\n"),
            given.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal) && f.Value.Length > 0)
            .ToDictionary(f => f.Key[Prefix.Length..], f => f.Value))
        {
            Run = string.IsNullOrWhiteSpace(Text("run")) ? null : Text("run").ReplaceLineEndings("\n"),
            View = Enum.TryParse<ResultView>(Text("view"), ignoreCase: true, out var view) && Enum.IsDefined(view)
                ? view
                : ResultView.Table,
            Chart = ResultChoice.Read(Text),
            Sort = int.TryParse(order[0], NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? column
                : null, IsDescending = order is [_, "desc"], Since = Number("since"),
            Example = Text("query") is { Length: > 0 } example ? example : null, Saved = Number("saved"),
            Revision = Number("revision"),
        };
    }

    /// <summary>What an address carries of it.</summary>
    public (string Key, string Value)[] Parameters() =>
    [
        ("sql", Sql),
        .. Run is { } part ? new[] { ("run", part) } : [],
        .. Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (Prefix + v.Key, v.Value)),
        .. View == ResultView.Table ? [] : new[] { ("view", View.ToString().ToLowerInvariant()) },
        .. View == ResultView.Chart ? Chart.Parameters() : [],
        .. Sort is { } column ? new[] { ("order", Order(column, IsDescending)) } : [],
        .. Saved is { } id ? new[] { ("saved", id.ToString(CultureInfo.InvariantCulture)) } : [],
        .. Since is { } load ? new[] { ("since", load.ToString(CultureInfo.InvariantCulture)) } : [],
    ];

    /// <summary>An order as a value of the address.</summary>
    public static string Order(int column, bool isDescending) =>
        column.ToString(CultureInfo.InvariantCulture) + (isDescending ? ".desc" : "");

    /// <summary>The address that carries all of it; null where it would be too long.</summary>
    public string? Address(RequestState state) =>
        state.Keep("/sql", Parameters()) is { Length: <= LongestAddress } address ? address : null;

    /// <summary>The question to the worker.</summary>
    /// <param name="parameters">As the engine describes them; a field of another type is sent as text.</param>
    public StatementQuestion Question(IReadOnlyList<StatementParameter> parameters, int? load) => new(Asked)
    {
        Parameters =
            Values.ToDictionary(v => v.Key, v => Typed(v.Value, parameters.FirstOrDefault(p => p.Name == v.Key)?.Type)),
        Load = load,
        Mode = View switch
        {
            ResultView.Statistics => StatementMode.Statistics,
            ResultView.Plan =>
            StatementMode.Plan,
            _ => StatementMode.Rows
        },
        OrderBy = Sort is { } column && View is (ResultView.Table or ResultView.Chart)
            ? new ResultOrder(column, IsDescending) : null,
    };

    // The worker reads text as the type that the engine expects; only if that is not known does its form decide.
    static JsonElement Typed(string value, string? type) => JsonSerializer.SerializeToElement<object>(
        type is not null ? value
        : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            && double.IsFinite(real) ? real
        : value);
}
