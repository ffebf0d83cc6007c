namespace Analytics.Loader.Loads;

/// <summary>What the pipeline does after a step: continue, stop because nothing is new, or hold the load.</summary>
public enum StepResult { Continue, Unchanged, Held }

/// <summary>One step of a load: its name in the log, and its action.</summary>
public sealed record Step(string Name, Func<LoadRun, StepResult> Run);
