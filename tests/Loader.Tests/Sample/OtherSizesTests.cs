using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Tests.Sample;

public class OtherSizesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 10)]
    [InlineData(30, 234)]
    [InlineData(21, 1_000)]
    public void Another_size_is_scaled_and_carries_nothing_of_the_record(int communes, int cells)
    {
        using var sample = new SampleDatabase(new SampleOptions { Communes = communes, Cells = cells });

        Assert.Equal(communes, sample.Number("SELECT count(*) FROM unit"));
        Assert.Equal(cells, sample.Number("SELECT count(*) FROM cell"));
        Assert.Equal((long)Math.Round(28.0 * cells / 117), sample.Number("SELECT count(*) FROM recognition"));
        Assert.Equal((long)Math.Round(59.0 * cells / 117),
            sample.Number("SELECT sum(target_cells) FROM programme_target WHERE unit_id IS NOT NULL"));
        foreach (var table in sample.Tables().Except(["unit", "criterion", "poverty_standard"]))
            sample.HasNone($"SELECT '{table}', id FROM {table} WHERE is_illustrative = 0");
        Assert.Equal(0, sample.Number("SELECT count(*) FROM programme_result"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(59)]
    [InlineData(118)]
    public void The_whole_term_can_be_made_for_any_number_of_cells(int cells)
    {
        using var sample = new SampleDatabase(new SampleOptions { Cells = cells, Until = "2026-06", Faults = true });

        sample.HasNone("""
            SELECT w.id FROM withdrawal w JOIN recognition r ON r.id = w.recognition_id
            WHERE w.decided_on <= r.decided_on AND w.source_note NOT LIKE '%(withdrawn_before_recognised)'
            """);
        Assert.Equal("ok", sample.Text("PRAGMA integrity_check"));
    }

    [Fact]
    public void Communes_beyond_the_21_have_invented_names_and_codes()
    {
        using var sample = new SampleDatabase(new SampleOptions { Communes = 22, Cells = 120 });

        Assert.Equal("M0022 Minh họa 22 1",
            sample.Text("SELECT code || ' ' || name_vi || ' ' || is_illustrative FROM unit WHERE id = 22"));
    }

    [Fact]
    public void Each_district_has_a_file_and_only_the_first_is_Chau_Thanh()
    {
        using var sample = new SampleDatabase(new SampleOptions { Districts = 2 });

        Assert.Equal(["sample-01.db", "sample-02.db"],
            sample.Summary.Files.Select(file => Path.GetFileName(file.Path)));
        Assert.Equal(3, sample.Number("SELECT count(*) FROM programme_result"));
        using var second = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={sample.Summary.Files[1].Path};Mode=ReadOnly;Pooling=False");
        second.Open();
        using var command = second.CreateCommand();
        command.CommandText = "SELECT district_name || (SELECT count(*) FROM programme_result) || (SELECT count(*) FROM unit WHERE code NOT LIKE 'M%') FROM programme";
        Assert.Equal("Huyện minh họa 0200", command.ExecuteScalar());
    }

    [Fact]
    public void A_number_of_months_counts_from_January_2020()
    {
        using var sample = new SampleDatabase(new SampleOptions { Months = 12 });

        Assert.Equal("2020-12-31", sample.Text("SELECT max(reported_to) FROM programme_report"));
        Assert.Equal(2, sample.Number("SELECT count(*) FROM recognition"));
    }
}
