using Analytics.Loader.Loads;

namespace Analytics.Loader.Steps;

/// <summary>Builds sql/core, each file after those that it reads.</summary>
static class BuildCore
{
    public static StepResult Run(LoadRun run)
    {
        run.Models.Build("core");
        return StepResult.Continue;
    }
}

/// <summary>Builds sql/marts, each file after those that it reads.</summary>
static class BuildMarts
{
    public static StepResult Run(LoadRun run)
    {
        run.Models.Build("marts");
        run.ReportedTo = run.Models.ReportingDate;
        return StepResult.Continue;
    }
}
