using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Questions;

namespace Analytics.Forecast.Tests;

public class AssumptionGridTests
{
    static readonly DateOnly EndOfDistricts = new(2025, 6, 30);

    static AssumptionGrid Grid(ForecastInput input) =>
        AssumptionTable.Compute(input, [input.Deadline, EndOfDistricts, EndOfDistricts]);

    static AssumptionCell At(AssumptionGrid grid, Assumption assumption, DateOnly deadline) =>
        grid.Rows.Single(row => row.Assumption == assumption).Cells.Single(cell => cell.Deadline == deadline);

    [Fact]
    public void Every_assumption_has_a_row_and_every_deadline_one_column_in_order()
    {
        var grid = Grid(Some.August2022);
        Assert.Equal(Enum.GetValues<Assumption>(), grid.Rows.Select(row => row.Assumption));
        Assert.Equal([EndOfDistricts, new DateOnly(2025, 12, 31)], grid.Deadlines);
        Assert.All(grid.Rows, row => Assert.Equal(grid.Deadlines, row.Cells.Select(cell => cell.Deadline)));
    }

    [Fact]
    public void The_averaged_row_is_the_headline()
    {
        var cell = At(Grid(Some.August2022), Assumption.AllAveraged, Some.August2022.Deadline);
        var headline = Assert.IsType<Projection>(Pacer.Project(Some.August2022));
        Assert.Equal(headline.Chance, cell.Chance);
        Assert.Equal(headline.Pace, cell.Pace);
    }

    [Fact]
    public void The_average_is_among_the_structures_and_harder_cells_lower_it()
    {
        var grid = Grid(Some.August2022);
        double Of(Assumption assumption) => At(grid, assumption, Some.August2022.Deadline).Chance!.Probability;
        Assert.InRange(Of(Assumption.AllAveraged), Of(Assumption.MixedCells), Of(Assumption.CapacityLimited));
        Assert.InRange(Of(Assumption.EqualCells), Of(Assumption.MixedCells), Of(Assumption.CapacityLimited));
        Assert.InRange(Of(Assumption.MixedCells), 0.65, 0.85);
    }

    [Fact]
    public void Half_a_first_year_and_none_raise_the_pace_had()
    {
        var grid = Grid(Some.August2022);
        double Had(Assumption assumption) => At(grid, assumption, EndOfDistricts).Pace!.HadPerYear;
        var elapsed = Some.August2022.YearsElapsed;
        Assert.Equal(28 / elapsed, Had(Assumption.AllAveraged), 9);
        Assert.Equal(28 / (elapsed - 0.5), Had(Assumption.FirstYearAsHalf), 9);
        Assert.Equal(26 / (elapsed - 1), Had(Assumption.WithoutFirstYear), 9);
    }

    [Fact]
    public void The_pace_required_hangs_on_the_deadline_alone()
    {
        var grid = Grid(Some.August2022);
        foreach (var row in grid.Rows)
        {
            Assert.Equal(
                [31 / (5.5 - Some.August2022.YearsElapsed), 31 / Some.August2022.YearsLeft],
                row.Cells.Select(cell => cell.Pace!.RequiredPerYear).Select(pace => Math.Round(pace, 9)),
                (a, b) => Math.Abs(a - b) < 1e-6);
        }
    }

    [Fact]
    public void A_single_year_left_out_leaves_too_little_data_and_the_other_rows_remain()
    {
        var grid = Grid(Some.EndOf2020);
        Assert.IsType<NotEnoughData>(At(grid, Assumption.WithoutFirstYear, EndOfDistricts).Decided);
        Assert.NotNull(At(grid, Assumption.FirstYearAsHalf, EndOfDistricts).Chance);
    }

    [Fact]
    public void A_deadline_behind_is_decided_in_its_column_only()
    {
        var past = new DateOnly(2022, 1, 31);
        var grid = AssumptionTable.Compute(Some.August2022, [past, EndOfDistricts]);
        Assert.All(grid.Rows, row => Assert.IsType<DeadlinePassed>(row.Cells[0].Decided));
        Assert.All(grid.Rows, row => Assert.NotNull(row.Cells[1].Chance));
    }

    [Fact]
    public void The_sensitivity_line_is_the_four_structures_at_the_deadline()
    {
        var grid = Grid(Some.August2022);
        var line = AssumptionTable.Sensitivity(grid, Some.August2022.Deadline);
        Assert.Equal(
            [Assumption.NoGrowth, Assumption.CapacityLimited, Assumption.EqualCells, Assumption.MixedCells],
            line.Select(chance => chance.Assumption));
        Assert.Equal(At(grid, Assumption.MixedCells, Some.August2022.Deadline).Chance, line[3].Chance);
    }
}
