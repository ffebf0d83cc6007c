using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Communes.Charts;
using Analytics.Dashboard.Features.Overview;
using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Features.Statements.Charts;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Tests.Features.Statements;

namespace Analytics.Dashboard.Tests.Drawing;

/// <summary>
/// Pictures that were looked at and approved. After a wanted change, run the tests once with
/// WRITE_CHART_REFERENCES=1, look at the files, and commit them with the change.
/// </summary>
public class ReferenceTests
{
    static readonly Dictionary<string, Func<Chart>> ReferenceFiles = new()
    {
        ["yearly-vi-wide"] =
            () => YearlyRecognitionsChart.Draw(Some.Years(), Some.Frame(), bar => $"/recognitions?year={bar.Year}"),
        ["yearly-en-narrow"] =
            () => YearlyRecognitionsChart.Draw(Some.Years(), Some.Frame(Language.En, size: ChartSize.Narrow)),
        ["cumulative-vi-half"] = () => Some.Cumulative(Some.Frame(size: ChartSize.Half)),
        ["cumulative-vi-narrow"] = () => Some.Cumulative(Some.Frame(size: ChartSize.Narrow)),
        ["poverty-vi-wide"] = () => PovertyChart.Draw(Some.Poverty(), Some.Frame(isIllustrative: true)),
        ["poverty-communes-vi-narrow"] =
            () => PovertyCommunesChart.Draw(Some.Panels(), Some.Frame(size: ChartSize.Narrow, isIllustrative: true)),
        ["communes-en-narrow"] = () =>
            CommunesChart.Draw(Some.Communes(), Some.Frame(Language.En, size: ChartSize.Narrow, isIllustrative: true)),
        ["result-bars-vi-narrow"] =
            () => ResultChartTests.Drawn(ResultChartTests.Communes(), Some.Frame(size: ChartSize.Narrow)),
        ["result-lines-en-wide"] = () => ResultChartTests.Drawn(ResultChartTests.Years(),
            Some.Frame(Language.En, isIllustrative: true), new ResultChoice(IsEveryY: true)),
    };

    public static TheoryData<string> Names => [.. ReferenceFiles.Keys];

    [Theory, MemberData(nameof(Names))]
    public void The_picture_is_the_one_that_was_looked_at(string name)
    {
        var svg = ChartRenderer.Svg(ReferenceFiles[name](), SvgUse.Inline, name) + "\n";
        var file = Path.Combine(Folder(), name + ".svg");
        if (Environment.GetEnvironmentVariable("WRITE_CHART_REFERENCES") == "1")
            File.WriteAllText(file, svg);
        Assert.Equal(File.ReadAllText(file), svg);
    }

    static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "Dashboard.Tests", "Drawing", "References");
    }
}
