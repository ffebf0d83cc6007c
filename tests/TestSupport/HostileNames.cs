namespace Analytics.TestSupport;

/// <summary>
/// Names to break things with: scripts in every disguise, formulas, markup that was never closed, marks that turn
/// the reading direction. Each is text to us and must arrive as that text. A script among them leaves a trace
/// (<c>window.hit</c>) when it runs.
/// </summary>
public static class HostileNames
{
    static readonly string[] Scripts =
    [
        "<img src=x onerror=HIT>", "<svg onload=HIT>", "<script>HIT</script>", "</script><script>HIT</script>",
            "<iframe src=\"javascript:HIT\">", "<a href=\"javascript:HIT\">x</a>",
        "<body onload=HIT>", "<input autofocus onfocus=HIT>", "<details open ontoggle=HIT>",
        "<video><source onerror=HIT></video>", "<math><mtext><script>HIT</script></mtext></math>",
        "<style>@import 'x';</style>", "<style>*{display:none}</style>", "<link rel=stylesheet href=//evil.example>",
        "<base href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<object data=//evil.example>", "<embed src=//evil.example>", "<form action=//evil.example><button>x</button>",
        "<svg><animate onbegin=HIT attributeName=x dur=1s>",
        "<svg><a xlink:href=\"javascript:HIT\"><text>x</text></a></svg>",
        "<template><script>HIT</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=HIT>\">",
        "<![CDATA[<script>HIT</script>]]>", "<!--<img src=\"--><img src=x onerror=HIT>\">",
        "<xss tabindex=1 onfocus=HIT autofocus>",
        "<div style=\"background:url(javascript:HIT)\">", "<table background=\"javascript:HIT\">",
        "<marquee onstart=HIT>", "<button popovertarget=x onclick=HIT>", "&lt;script&gt;HIT&lt;/script&gt;",
        "&#60;script&#62;HIT&#60;/script&#62;", "\\u003cscript\\u003eHIT\\u003c/script\\u003e",
        "javascript:HIT", "data:text/html,<script>HIT</script>", "{{constructor.constructor('HIT')()}}", "${HIT}",
        "<%= HIT %>", "@(HIT)", "#{HIT}", "%3Cscript%3EHIT%3C/script%3E",
    ];

    static readonly string[] Formulas =
    [
        "=HYPERLINK(\"http://evil.example\",\"x\")", "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "=cmd|' /C calc'!A0",
            "\t=1+1", " =1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "=DDE(\"cmd\";\"/C calc\";\"x\")", "'=1+1", "\"=1+1",
            ";=1+1", ",=1+1", "=IMPORTXML(\"http://evil.example\",\"//a\")", "%0A=1+1", "|calc",
    ];

    static readonly string[] Quotes =
    [
        "\"", "'", "`", "\"'><", "'\"</title>", "</textarea>", "\\", "\\\"", "%", "%s%n", "{0}", "$1", "--", "/*", "*/",
            ";", "';DROP TABLE cell;--", "]]>", "<", ">", "&", "&amp;", "<!--", "-->", "..", "../../etc", "C:\\CON",
            "//", "?x=1#y", "‮evil‬", "⁦x⁩", "\u200B", "👩‍👩‍👧‍👦", "Ẳ Ễ Ộ Ữ Ỵ đ Đ", "a\u0301\u0302\u0303",
    ];

    static readonly string[] Before =
    [
        "", "Ấp ", "\">", "'>", "x\" ", "x' ", "</td>", "</text>", "]]>", "--> ", "} ",
    ], After = ["", " 3", "\"", "'", "<!--", "//", "\\", " x=\"", "</", "&"];

    /// <summary>More than 7,000 names, no two alike, always the same.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. (from before in Before from script in Scripts.Concat(Formulas).Concat(Quotes) from after in After
            select (before + script + after).Replace("HIT", "window.hit=1")).Distinct(),
    ];
}
