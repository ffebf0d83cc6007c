using Analytics.Loader.Sample.Facts;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Poverty standards and the reviews made by them.</summary>
static class PovertyTables
{
    public static void Standards(SampleDistrict sample, TableWriter table)
    {
        foreach (var standard in PovertyStandards.All)
        {
            var endIsKnown = sample.Timeline.Known(PovertyStandards.OldEndKnownOn) is not null;
            table.Next(standard.RecordedOn)?
                .Set(standard.Code).Set(standard.NameVi).Set(standard.NameEn).Set(standard.LegalBasis)
                .Set(standard.From).Set(endIsKnown ? standard.To : null).Set(standard.RuralVnd).Set(standard.UrbanVnd)
                .Record(standard.Note);
        }
    }

    public static void Reviews(SampleDistrict sample, TableWriter table)
    {
        foreach (var day in sample.Poverty.Days)
        {
            foreach (var cell in sample.Cells)
            {
                var isRecord = cell.IsPilot && !day.IsYearEnd;
                var on = isRecord ? PilotCell.On : day.On;
                var recorded = isRecord ? PilotCell.On : sample.Timeline.Recorded(on, 3 + cell.Unit % 7);
                var count = sample.Poverty.Count(cell, day);
                table.Next(recorded)?
                    .Set(cell.Id).Set(on).Set(day.Standard).Set(count.Households).Set(count.Poor).Set(count.NearPoor)
                    .Set(count.PolicyPoor).Set(count.PolicyNearPoor).Set(count.MemberPoor).Set(count.MemberNearPoor)
                    .Write(isRecord ? Notes.PublicRecord : Notes.Illustrative, !isRecord);
            }
        }
    }
}
