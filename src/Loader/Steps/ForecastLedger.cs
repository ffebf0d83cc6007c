namespace Analytics.Loader.Steps;

static class ForecastLedger
{
    public static StepResult Run(LoadRun run) => StepResult.Continue;
}
