using System.CommandLine;
using Analytics.Benchmarks;

var root = new RootCommand("Measures the forecasts: whether they hold what they say, and how long they take.")
{
    CalibrationCommand.Build(TimeProvider.System),
    SpeedCommand.Build(TimeProvider.System),
};
return root.Parse(args).Invoke();
