using System.Data;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;

namespace Analytics.Route.Tests;

/// <summary>The table of communes as files: what a spreadsheet program finds in them.</summary>
public sealed class CommunesFileTests(SampleDashboard dashboard)
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task The_csv_opens_in_a_Vietnamese_Excel_without_changes()
    {
        var bytes = await dashboard.Http.GetByteArrayAsync("/communes/table.csv?lang=vi&sort=name");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(23, lines.Length);
        Assert.StartsWith("STT;Xã, thị trấn;Tổng số chi bộ;Chỉ tiêu nhiệm kỳ;Đăng ký 2022;Được công nhận 2020;",
            lines[0]);
        Assert.StartsWith(";Toàn huyện;117;59;28;2;12;14;28;47,5;23,9;31;2;0;0;", lines[^1]);
        Assert.All(lines[1..],
            line => Assert.EndsWith("2022-08-05;theo đơn vị tại ngày 05/08/2022;Số liệu minh họa", line));
    }

    [Fact]
    public async Task The_csv_in_English_has_commas_and_the_rows_of_the_page()
    {
        var text = await dashboard.Http.GetStringAsync("/communes/table.csv?lang=en&q=quoi&sort=name");
        var lines = text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([
            "No.,\"Commune, township\"", "1,Quới Thành commune", "2,Qưới Sơn commune", ",Sum of those shown",
                ",District",
        ], lines.Select(l => l[..l.IndexOf(',', l.IndexOf(',') + 1 + (l[4] == '"' ? 9 : 0))]));
        Assert.Contains("47.5", lines[^1]);
        Assert.All(lines[1..], line => Assert.EndsWith("Illustrative data", line));
    }

    [Fact]
    public async Task Another_program_reads_numbers_as_numbers_and_text_as_text()
    {
        var rows = Read(await dashboard.Http.GetByteArrayAsync("/communes/table.xlsx?lang=vi&sort=name"));
        var first = rows.FindIndex(r => Equals(r[1], "Xã An Hiệp"));
        Assert.All(rows.GetRange(first, 21), row =>
        {
            Assert.IsType<double>(row[0]);
            Assert.IsType<string>(row[1]);
            foreach (var column in Enumerable.Range(2, 13)) Assert.IsType<double>(row[column]);
        });
        var total = rows[first + 21];
        Assert.Equal([
            "Toàn huyện", 117.0, 59.0, 28.0, 2.0, 12.0, 14.0, 28.0, 28 / 59.0, 28 / 117.0, 31.0, 2.0, 0.0, 0.0,
        ], total[1..15]);
        Assert.Contains(rows, r => r.Contains("Số liệu minh họa"));
        Assert.Contains(rows,
            r => r.Contains("HUYỆN ỦY CHÂU THÀNH") && r.Contains("Châu Thành, ngày 05 tháng 8 năm 2022"));
        Assert.Contains(rows, r => r.Contains("NGƯỜI LẬP BIỂU") && r.Contains("T/M BAN THƯỜNG VỤ"));
        Assert.Contains(rows, r => r[0] is string text && text.Contains("lần nạp 3"));
    }

    [Fact]
    public async Task The_workbook_is_laid_out_as_the_paper_form()
    {
        var sheet = await Part("xl/worksheets/sheet1.xml");
        var heads = RowOf(sheet, "STT");
        var merges = sheet.Descendants(Main + "mergeCell").Select(m => m.Attribute("ref")!.Value).ToList();
        Assert.Contains($"A{heads}:A{heads + 1}", merges);
        Assert.Contains($"F{heads}:H{heads}", merges);
        var pane = sheet.Descendants(Main + "pane").Single();
        Assert.Equal(("2", $"{heads + 2}", "frozen"),
            (pane.Attribute("xSplit")!.Value, pane.Attribute("ySplit")!.Value, pane.Attribute("state")!.Value));
        var page = sheet.Descendants(Main + "pageSetup").Single();
        Assert.Equal(("9", "landscape", "1", "0"),
            (page.Attribute("paperSize")!.Value, page.Attribute("orientation")!.Value,
                page.Attribute("fitToWidth")!.Value, page.Attribute("fitToHeight")!.Value));
        Assert.Empty(sheet.Descendants(Main + "f"));
        var titles = (await Part("xl/workbook.xml")).Descendants(Main + "definedName").Single();
        Assert.Equal(("_xlnm.Print_Titles", $"'Tiến độ'!${heads}:${heads + 2}"),
            (titles.Attribute("name")!.Value, titles.Value));
    }

    [Fact]
    public async Task A_file_keeps_the_state_of_the_page_and_has_a_name_of_the_servers()
    {
        using var answer = await dashboard.Http.GetAsync(
            "/communes/table.xlsx?lang=en&asOf=2021-12-31&load=2&group=cluster&q=../../etc");
        Assert.Equal("communes-2021-12-31.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var grouped = Read(
            await dashboard.Http.GetByteArrayAsync(
                "/communes/table.xlsx?lang=en&asOf=2021-12-31&load=2&group=cluster"));
        Assert.Equal(["Cluster 1", "Cluster 2", "Cluster 3", "Cluster 4"],
            grouped.Select(r => r[1]).OfType<string>().Where(n => n.StartsWith("Cluster ")));
        Assert.Contains(grouped, r => r.Contains("District") && r.Contains(14 / 59.0));
    }

    [Theory, InlineData("?asOf=soon", 400), InlineData("?load=99", 404)]
    public async Task What_cannot_be_shown_is_no_file(string query, int status) =>
        Assert.Equal(status, (int)(await dashboard.Http.GetAsync("/communes/table.xlsx" + query)).StatusCode);

    async Task<XDocument> Part(string name)
    {
        using var zip =
            new ZipArchive(new MemoryStream(await dashboard.Http.GetByteArrayAsync("/communes/table.xlsx?lang=vi")));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    static int RowOf(XDocument sheet, string text) =>
        (int)sheet.Descendants(Main + "row").First(r => r.Elements().FirstOrDefault()?.Value == text).Attribute("r")!;

    /// <summary>Every row as a reader of another maker sees it.</summary>
    internal static List<object?[]> Read(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
