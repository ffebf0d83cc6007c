using System.Text.Json;
using Analytics.QueryWorker.Protocol;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>Binds one value to a parameter of a statement.</summary>
delegate DuckDBState ParameterValue(DuckDBPreparedStatement statement, long index);

/// <summary>
/// The values of a statement's parameters. Values from a form are text: they are converted to the type the engine
/// expects there, or to a date where it expects none and the text is an ISO date.
/// </summary>
sealed class ParameterValues
{
    readonly Dictionary<string, ParameterValue> _values = [];

    /// <exception cref="QueryException">A value is missing, belongs to no parameter, is given twice, or is not of its
    /// type.</exception>
    public static ParameterValues Of(PreparedStatement statement, IReadOnlyDictionary<string, JsonElement> named)
    {
        var given = Once(named);
        AssertAllKnown(statement.Parameters, given);
        AssertAllGiven(statement.Parameters, given);
        var values = new ParameterValues();
        foreach (var parameter in statement.Parameters)
            values._values[parameter.Name] = ValueOf(parameter, given[parameter.Name]);
        return values;
    }

    public void BindTo(PreparedStatement statement)
    {
        foreach (var (name, value) in _values) statement.Bind(name, value);
    }

    // The engine treats $a and $A as one parameter.
    static Dictionary<string, JsonElement> Once(IReadOnlyDictionary<string, JsonElement> named)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in named)
        {
            if (!given.TryAdd(name, value))
            {
                throw Invalid(
                    $"The parameter ${name} has two values: capital and small letters are the same in its name.");
            }
        }

        return given;
    }

    static void AssertAllKnown(IReadOnlyList<StatementParameter> parameters,
        IReadOnlyDictionary<string, JsonElement> given)
    {
        foreach (var name in given.Keys)
        {
            if (!parameters.Any(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                throw Invalid($"The statement has no parameter ${name}.");
        }
    }

    static void AssertAllGiven(IReadOnlyList<StatementParameter> parameters,
        IReadOnlyDictionary<string, JsonElement> given)
    {
        string[] missing =
        [
            .. parameters.Where(parameter => !given.ContainsKey(parameter.Name))
                .Select(parameter => $"${parameter.Name}"),
        ];
        if (missing.Length == 1) throw Invalid($"The parameter {missing[0]} has no value.");
        if (missing.Length > 1)
        {
            throw Invalid($"The parameters {string.Join(", ", missing[..^1])} and {missing[^1]} "
            + "have no value.");
        }
    }

    static ParameterValue ValueOf(StatementParameter parameter, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => PreparedStatements.DuckDBBindNull,
        JsonValueKind.True or JsonValueKind.False => Boolean(value.GetBoolean()),
        JsonValueKind.String => FromText(parameter, TextOf(parameter.Name, value)),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => Whole(whole),
        JsonValueKind.Number => Double(value.GetDouble()),
        _ => throw Invalid($"${parameter.Name} must be text, a number, true, false or null."),
    };

    static string TextOf(string name, JsonElement value)
    {
        var text = value.GetString()!;
        // A C string would silently end at this character.
        return text.Contains('\0') ? throw Invalid($"${name} contains a NUL character.") : text;
    }

    static ParameterValue FromText(StatementParameter parameter, string text)
    {
        if (parameter.Type is not { } type) return TypedText.AsDate(text) ?? Varchar(text);
        return TypedText.Converts(type)
            ? TypedText.As(type, text.Trim())
                ?? throw Invalid($"The value of ${parameter.Name} is not of the type {type.Name}.")
            : Varchar(text);
    }

    static ParameterValue Boolean(bool value) =>
        (statement, index) => PreparedStatements.DuckDBBindBoolean(statement, index, value);

    static ParameterValue Whole(long value) =>
        (statement, index) => PreparedStatements.DuckDBBindInt64(statement, index, value);

    static ParameterValue Double(double value) =>
        (statement, index) => PreparedStatements.DuckDBBindDouble(statement, index, value);

    static ParameterValue Varchar(string value) =>
        (statement, index) => PreparedStatements.DuckDBBindVarchar(statement, index, value);

    static QueryException Invalid(string message) => new(FailureKind.Invalid, message);
}
