using System.CommandLine;
using Analytics.Benchmarks;
using Analytics.Benchmarks.Queries;
using Analytics.Benchmarks.Traffic;

var root = new RootCommand(
    "Measures, as ratios within one run: forecasts against what came, and what the programs cost.")
{
    CalibrationCommand.Build(TimeProvider.System),
    SpeedCommand.Build(TimeProvider.System),
    TrafficCommand.Build(TimeProvider.System),
    SoakCommand.Build(TimeProvider.System),
    SqlCommand.Build(TimeProvider.System),
    PlainCommand.Build(),
};
return root.Parse(args).Invoke();
