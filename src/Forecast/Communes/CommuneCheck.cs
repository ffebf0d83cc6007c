using System.Globalization;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Communes;

/// <summary>Validates that the communes are the parts of the district.</summary>
static class CommuneCheck
{
    // Beyond it the product of two factors and a hazard could leave the range of a double.
    const double MaxReadiness = 1e6;

    /// <summary>The values that <see cref="IsFactor"/> accepts, as text.</summary>
    public const string FactorExpected = "0 to 1000000";

    /// <summary>The first fault of the communes of a valid <paramref name="input"/>, or null.</summary>
    public static InvalidInput? Fault(ForecastInput input, IReadOnlyList<CommuneState> communes)
    {
        for (var i = 0; i < communes.Count; i++)
        {
            if (Fault($"Communes[{i}]", communes[i]) is { } fault)
                return fault;
        }

        return Sum("Communes.Cells", communes.Sum(commune => (long)commune.Cells), input.Cells)
            ?? Sum("Communes.Recognised", communes.Sum(commune => (long)commune.Recognised), input.Recognised);
    }

    static InvalidInput? Fault(string at, CommuneState? commune)
    {
        if (commune is null) return new InvalidInput(at, "null", "a commune");
        if (commune.Cells < 0) return Refuse($"{at}.Cells", commune.Cells, "0 or more");
        if (commune.Recognised < 0 || commune.Recognised > commune.Cells)
            return Refuse($"{at}.Recognised", commune.Recognised, $"0 to {commune.Cells}");
        if (commune.Target < 0) return Refuse($"{at}.Target", commune.Target, "0 or more");
        if (commune.Ready < 0 || commune.Ready > commune.Remaining)
            return Refuse($"{at}.Ready", commune.Ready, $"0 to {commune.Remaining}");
        if (!double.IsFinite(commune.CellMonths) || commune.CellMonths < 0)
            return Refuse($"{at}.CellMonths", commune.CellMonths, "0 or more");
        return ReadinessFault(at, commune);
    }

    static InvalidInput? ReadinessFault(string at, CommuneState commune)
    {
        if (!IsFactor(commune.Readiness)) return Refuse($"{at}.Readiness", commune.Readiness, FactorExpected);
        if (commune.CellReadiness is not { } cells) return null;
        if (cells.Count != commune.Remaining)
        {
            return Refuse($"{at}.CellReadiness", cells.Count, $"{commune.Remaining} factors, one for each cell "
                + "without the title");
        }

        for (var i = 0; i < cells.Count; i++)
        {
            if (!IsFactor(cells[i]))
                return Refuse($"{at}.CellReadiness[{i}]", cells[i], FactorExpected);
        }

        return null;
    }

    /// <summary>Whether a readiness is usable. Negative zero is not: its arrivals would precede all others.</summary>
    public static bool IsFactor(double readiness) => readiness <= MaxReadiness && !double.IsNegative(readiness);

    /// <summary>The error for a sum over parts that differs from the district's.</summary>
    public static InvalidInput? Sum(string field, long given, long district) =>
        given == district ? null : Refuse(field, given, $"a sum of {district}, as in the district");

    /// <summary>An error with the value in invariant notation.</summary>
    public static InvalidInput Refuse(string field, double given, string expected) =>
        new(field, given.ToString(CultureInfo.InvariantCulture), expected);
}
