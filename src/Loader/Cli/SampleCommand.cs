using System.CommandLine;

namespace Analytics.Loader.Cli;

static class SampleCommand
{
    public static Command Build() => new("sample", "x");
}
