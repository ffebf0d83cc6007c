using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;

namespace Analytics.Benchmarks.Districts;

/// <summary>One forecast whose outcome is known.</summary>
/// <param name="District">What it is of; forecasts of one district share its luck and are not independent.</param>
/// <param name="Kind">The kind of district, or the source of a real series.</param>
/// <param name="Input">What was known at the as-of time.</param>
/// <param name="Outcome">The count at the deadline.</param>
sealed record Episode(string District, string Kind, ForecastInput Input, int Outcome)
{
    /// <summary>Whether the target was reached.</summary>
    public bool IsReached => Outcome >= Input.Target;

    /// <summary>Whether the target was neither met nor out of reach, so that its chance was a forecast.</summary>
    public bool IsOpen => ForecastPrecheck.Decide(Input) is null;
}
