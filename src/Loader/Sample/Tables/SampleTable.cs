using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>One table of the sample: its columns between id and recorded_on, and the writer of its rows.</summary>
sealed record SampleTable(string Name, string Columns, Action<SampleDistrict, TableWriter> Rows);

/// <summary>The data from which the tables are written: the district and what is computed from it.</summary>
sealed class SampleDistrict
{
    public SampleDistrict(SampleOptions options, int number)
    {
        District = new District(options, number);
        Poverty = new Poverty(District);
        Progress = new Progress(District, Poverty);
    }

    public District District { get; }

    public Poverty Poverty { get; }

    public Progress Progress { get; }

    public Timeline Timeline => District.Timeline;

    public IReadOnlyList<Cell> Cells => District.Cells;

    public IEnumerable<int> Years => Timeline.Years;

    /// <summary>Cells and years in which they registered, year by year.</summary>
    public IEnumerable<(Cell Cell, int Year)> Registered() =>
        from year in Years from cell in Cells where Registrations.Registers(District, cell, year) select (cell, year);
}
