using System.Text;

namespace Analytics.Loader.Sample.Faults;

/// <summary>Text that cannot be decoded, or that looks right and compares unequal.</summary>
static class TextFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        // Ấp 1 in decomposed form, as some systems write file names.
        Fault.Altered("text_nfd", Expected.Kept, "cell", $"name_vi = '{Decomposed("Ấp 1")}'", "t.name_vi = 'Ấp 1'",
            new DateOnly(2020, 1, 2)),
        Office("text_nfd", Expected.Kept, $"'{Decomposed("Phó Bí thư chi bộ")}'"),
        // "Tam Phước" typed in TCVN3: as its bytes, and as a program shows them that decodes them as Latin-1.
        Office("text_tcvn3", Expected.Refused, "CAST(x'54616D205068ADED63' AS TEXT)"),
        Office("text_tcvn3", Expected.Refused, "'Tam Ph' || char(173) || 'íc'"),
        Office("text_invalid_utf8", Expected.Refused, "CAST(x'4368692062E1BB' AS TEXT)"),
        Difficulty("text_invalid_utf8", Expected.Refused, "CAST(x'EDA080' AS TEXT)"),
        Office("text_nul", Expected.Converted, "'Bí thư' || char(0) || ' chi bộ'"),
        Office("text_invisible", Expected.Warned("hidden_character"),
            "'Bí thư' || char(8203) || char(8238) || ' chi bộ'"),
        Office("text_bom", Expected.Warned("hidden_character"), "char(65279) || 'Bí thư chi bộ'"),
        Office("text_emoji", Expected.Kept, "'Bí thư chi bộ 🌾'"),
        Office("text_spaces", Expected.Kept, "char(160) || 'Bí thư chi bộ  '"),
        Office("text_too_long", Expected.Refused, "replace(hex(zeroblob(500000)), '0', 'ấ')"),
        Difficulty("blob_in_text", Expected.Refused, "x'00FF10'"),
        Office("text_formula", Expected.Kept, "'=HYPERLINK(\"http://example.invalid\",\"x\")'"),
        Office("text_markup", Expected.Kept, "'<script>alert(1)</script>'"),
    ];

    static Fault Office(string @class, Expected expected, string office) =>
        Fault.Added(@class, expected, "criterion_assignment", "cell_id, criterion_id, year, office_vi, assigned_on",
            $"1, 1, 2022, {office}, '2022-03-01'");

    static Fault Difficulty(string @class, Expected expected, string topic) =>
        Fault.Added(@class, expected, "difficulty", "commune_review_id, cell_id, topic_vi, raised_on",
            $"1, 1, {topic}, '2022-06-28'");

    static string Decomposed(string text) => text.Normalize(NormalizationForm.FormD);
}
