using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Tests.Drawing;

namespace Analytics.Dashboard.Tests.Features.Poverty;

/// <summary>The communes' small pictures: order, one scale, and withheld counts.</summary>
public class PovertyCommunesChartTests
{
    [Fact]
    public void The_highest_newest_rate_is_first_and_is_written_beside_its_line()
    {
        var words = Some.Words(PovertyCommunesChart.Draw(Some.Panels(), Some.Frame()));
        Assert.Equal(["An Hóa", "Tam Phước", "Hữu Định"],
            words.Where(w => w is "An Hóa" or "Tam Phước" or "Hữu Định").Distinct());
        Assert.Superset(new HashSet<string> { "6,10%", "3,80%", "1,20%" }, words.ToHashSet());
        Assert.Contains(words, w => w.Contains("cùng một thang từ 0 đến 6,60%"));
    }

    [Theory, InlineData(21), InlineData(9), InlineData(8)]
    public void The_last_row_is_not_a_single_picture(int communes)
    {
        var chart = PovertyCommunesChart.Draw([
            .. Enumerable.Range(1, communes).Select(i => Some.Panel(i, $"Xã {i}", 0.05, 0.04, 0.03, 0.02)),
        ], Some.Frame());
        var rows = chart.HotSpots.GroupBy(s => s.Top).OrderBy(r => r.Key).Select(r => r.Count()).ToList();
        Assert.Equal(communes, rows.Sum());
        Assert.True(rows[^1] > 1, $"{communes} communes are laid out as {string.Join(", ", rows)}");
    }

    [Fact]
    public void A_withheld_count_is_words_in_the_table_and_its_rate_is_empty()
    {
        var chart = PovertyCommunesChart.Draw(Some.Panels(), Some.Frame());
        var row = chart.Rows.First(r => Equals(r[0], "Hữu Định") && Equals(r[4], "dưới 5"));
        Assert.Null(row[6]);
    }

    [Fact]
    public void A_commune_without_any_shown_figure_says_so()
    {
        var chart = PovertyCommunesChart.Draw([Some.Panel(1, "Tam Phước", null, null, null, null)],
            Some.Frame(Language.En));
        Assert.Equal("Tam Phước: withheld.", chart.TextAlternative);
    }

    [Fact]
    public void Without_communes_it_says_what_would_be_here() =>
        Assert.Contains("would be here", PovertyCommunesChart.Draw([], Some.Frame(Language.En)).TextAlternative);
}
