using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Loader.Steps;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader.Verifying;

/// <summary>
/// Reads the sources again with the same extracts into a temporary file, and compares them with what a load read.
/// Needs the warehouse lock, because the temporary file is in work/.
/// </summary>
sealed class SourceVerifier(LoadRequest request, Manifest manifest, TimeProvider time)
{
    /// <exception cref="TerminalException">The load was built by other SQL, so that differences would have no
    /// meaning.</exception>
    public IReadOnlyList<SourceVerification> Run(CancellationToken cancellationToken) =>
        manifest.ModelVersion == request.ModelVersion
        ? [.. manifest.Summary.Sources.Where(s => s.Error is null).Select(s => Read(PlaceOf(s), s, cancellationToken))]
        : throw new TerminalException(
            $"Load {manifest.Load} was built by other SQL than this program's: name its folder with --sql, or load again.");

    // The path in the settings; otherwise the path that the load used.
    SourceSetting PlaceOf(SourceSummary known) =>
        request.Sources.FirstOrDefault(s => s.Name == known.Name)
            ?? new SourceSetting(known.Name, known.Path ?? known.Name);

    SourceVerification Read(SourceSetting source, SourceSummary known, CancellationToken cancellationToken)
    {
        try
        {
            using var run =
                new LoadRun(request with { Sources = [source], Progress = null }, manifest.Load, previous: null, time,
                cancellationToken)
                { StepNames = Pipeline.StepNames };
            run.Prepare();
            Extract.Run(run);
            foreach (var table in run.Tables) Historise.RefuseDuplicates(run, table);
            RowDigest.AddToSummaries(run);
            return Compare(source, known, run);
        }
        catch (AnalyticsException error)
        {
            return new SourceVerification(source.Name, false, []) { Fault = error.Message };
        }
        finally
        {
            if (Directory.Exists(request.Folder.WorkOf(manifest.Load)))
                Directory.Delete(request.Folder.WorkOf(manifest.Load), recursive: true);
        }
    }

    SourceVerification Compare(SourceSetting source, SourceSummary known, LoadRun run)
    {
        var before = manifest.Summary.Tables.Where(t => t.Source == source.Name).ToDictionary(t => t.Table);
        var differing = run.TableSummaries.Where(now => !(before.GetValueOrDefault(now.Table) is { } then
            && (now.Read, now.Loaded, now.Refused, now.Digest) == (then.Read, then.Loaded, then.Refused, then.Digest)))
            .Select(t => t.Table)
            .Concat(before.Keys.Except(run.TableSummaries.Select(t => t.Table))).ToList();
        var isSame = run.Sources.Single().Fingerprint.TrimEnd('~') == known.Fingerprint.TrimEnd('~');
        var fault = isSame && differing.Count > 0
            ? $"{source.Path} stands as load {manifest.Load} read it, yet {string.Join(", ", differing)} gives other rows now: load again, and tell whoever keeps the program."
            : null;
        return new SourceVerification(source.Name, isSame, differing) { Fault = fault };
    }
}
