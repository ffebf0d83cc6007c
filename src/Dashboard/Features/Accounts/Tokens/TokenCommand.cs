using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Accounts.Tokens;

/// <summary>
/// <c>token create --role ROLE --name NAME [--days N]</c>, <c>token list</c>, <c>token revoke ID</c>.
/// </summary>
static class TokenCommand
{
    public const string Name = "token";


    /// <param name="open">The services over the application's own database, opened.</param>
    public static Command Build(Func<ServiceProvider> open) =>
        new(Name, "Tokens with which programs are let in.") { Create(open), List(open), Revoke(open) };

    static Command Create(Func<ServiceProvider> open)
    {
        var role = new Option<Role?>("--role")
        {
            Description = $"What it may do: {Capabilities.Names}.", Required = true,
            CustomParser = ParseRole
        };
        var name = new Option<string>("--name")
        {
            Description = "What it is for; several may have the same.", Required = true,
        };
        var days = new Option<int>("--days")
        {
            Description = "For how many days it holds.", DefaultValueFactory = _ =>
            (int)TokenStore.DefaultLifetime.TotalDays
        };
        name.Validators.Add(result =>
            Check(result, SafeText.Line(result.GetValueOrDefault<string>() ?? "").Length is >= 1
                and <= ApiToken.LongestName, $"--name must have 1 to {ApiToken.LongestName} characters."));
        days.Validators.Add(result =>
            Check(result, result.Tokens.All(t =>
                int.TryParse(t.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1
                and <= TokenStore.MaxDays), $"--days must be a whole number from 1 to {TokenStore.MaxDays}."));
        var command = new Command("create", "Makes a token and prints it: it is told this once.") { role, name, days };
        command.SetAction(parsed =>
        {
            using var services = open();
            var (token, plaintext) = services.GetRequiredService<TokenStore>()
                .Create(parsed.GetValue(name)!, parsed.GetValue(role)!.Value, TimeSpan.FromDays(parsed.GetValue(days)));
            Console.WriteLine(plaintext);
            Console.Error.WriteLine(
                $"Token {token.Id} holds until {token.ExpiresAt:yyyy-MM-dd}. Keep it now: it cannot be shown again. Send it as Authorization: Bearer TOKEN.");
            return ExitCode.Done;
        });
        return command;
    }

    static Command List(Func<ServiceProvider> open)
    {
        var command = new Command("list", "Lists the tokens, never what opens with them.");
        command.SetAction(_ =>
        {
            using var services = open();
            Console.WriteLine("id\trole\tcreated\texpires\tlast used\trevoked\tname");
            foreach (var t in services.GetRequiredService<TokenStore>().ReadAll())
            {
                Console.WriteLine(
                    $"{t.Id}\t{t.Role.ToString().ToLowerInvariant()}\t{Day(t.CreatedAt)}\t{Day(t.ExpiresAt)}\t{Day(t.LastUsedAt)}\t{Day(t.RevokedAt)}\t{t.Name}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    static Command Revoke(Func<ServiceProvider> open)
    {
        var id = new Argument<int>("id") { Description = "Number of the token, as token list shows it." };
        var command = new Command("revoke", "Ends a token at once.") { id };
        command.SetAction(parsed =>
        {
            using var services = open();
            if (services.GetRequiredService<TokenStore>().Revoke(parsed.GetValue(id))) return ExitCode.Done;
            Console.Error.WriteLine($"There is no token {parsed.GetValue(id)}: token list shows those that exist.");
            return ExitCode.Usage;
        });
        return command;
    }

    static Role? ParseRole(ArgumentResult result)
    {
        var typed = result.Tokens.Single().Value;
        if (Capabilities.Named(typed) is { } role) return role;
        result.AddError($"There is no role '{typed}': the roles are {Capabilities.Names}.");
        return null;
    }

    static void Check(OptionResult result, bool holds, string sentence)
    {
        if (!holds) result.AddError(sentence);
    }

    static string Day(DateTimeOffset? time) =>
        time is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "-";
}
