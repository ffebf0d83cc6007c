namespace Analytics.Benchmarks.Reports;

/// <summary>What was tried on the model: kept in the program, so that making the document anew does not lose it.</summary>
static class ModelNotes
{
    public const string Text = """
        ## What was tried on the model

        PLACEHOLDER

        """;
}
