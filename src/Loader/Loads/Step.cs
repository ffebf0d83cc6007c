namespace Analytics.Loader.Loads;

/// <summary>What the pipeline does after a step: go on, stop because nothing is new, or keep the load from readers.</summary>
public enum StepResult { Continue, Unchanged, Held }

/// <summary>One step of a load: its name, as people read it in the log, and what it does.</summary>
public sealed record Step(string Name, Func<LoadRun, StepResult> Run);
