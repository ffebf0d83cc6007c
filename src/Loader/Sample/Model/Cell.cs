namespace Analytics.Loader.Sample.Model;

/// <summary>A title that was granted. The id is its position in the order of decisions.</summary>
sealed record Title(int Id, int Year, DateOnly DecidedOn);

/// <summary>One Party cell and its course; everything else about it is computed from here.</summary>
sealed class Cell
{
    public required int Id { get; init; }

    /// <summary>The position of its unit in the list of 2020.</summary>
    public required int Unit { get; init; }

    public required int Order { get; init; }

    public required bool IsNeighbourhood { get; init; }

    /// <summary>The pilot of the public record.</summary>
    public required bool IsPilot { get; init; }

    /// <summary>Households at the end of 2020.</summary>
    public required int Households { get; init; }

    public Title? Title { get; set; }

    public DateOnly? WithdrawnOn { get; set; }
}
