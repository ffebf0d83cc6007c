using System.Threading.RateLimiting;
using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Features.Accounts;
using Analytics.Dashboard.Features.Accounts.OpenId;
using Analytics.Dashboard.Features.Accounts.Sessions;
using Analytics.Dashboard.Features.Accounts.SignIn;
using Analytics.Dashboard.Features.Accounts.Tokens;
using Analytics.Dashboard.Features.Loads;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Analytics.Loader.Loads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Analytics.Dashboard.Hosting;

/// <summary>Who asks, and what each may: accounts by cookie, programs by token, one table of routes.</summary>
static class AccessHost
{
    const string Either = "Asker";
    const int TriesAtOnce = 60, TriesAMinute = 30;

    static readonly TimeSpan Session = TimeSpan.FromHours(12);

    public static void AddAccess(this WebApplicationBuilder builder, LoaderSettings loads)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUserAccessor>();
        services.AddScoped<LoadVisibility>();
        services.AddScoped<EarlierPrivacyLimit>();
        services.AddSingleton<TokenOwners>();
        services.AddSingleton<SignInGuard>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<AccessLog>();
        services.AddAccounts();
        AddSchemes(services, loads.IsSample ? null : OpenIdSettings.Read(builder.Configuration));
        AddPolicy(services);
        services.AddDataProtection().SetApplicationName("Analytics")
            .PersistKeysToFileSystem(KeyFolder.Of(StorageSettings.Read(builder.Configuration)));
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(SignInLimit.Name, http =>
                RateLimitPartition.GetTokenBucketLimiter(SignInLimit.AddressOf(http),
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = TriesAtOnce, TokensPerPeriod = TriesAMinute / 6,
                        ReplenishmentPeriod = TimeSpan.FromSeconds(10),
                    }));
            limits.OnRejected =
                (rejected, _) => new ValueTask(SignInLimit.TooMany(rejected.HttpContext, TimeSpan.FromSeconds(10)));
        });
    }

    /// <summary>The accounts alone, for a command too.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<AccountService>();
        services.AddSingleton<IPasswordHasher<Account>>(Passwords.Hasher);
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.AllowedUserNameCharacters = "";
            identity.Password = new PasswordOptions
            {
                RequiredLength = Passwords.Shortest, RequireDigit = false,
                RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
                RequiredUniqueChars = 1
            };
        }).AddUserStore<AccountStore>();
        return services;
    }

    /// <summary>
    /// Authenticates a request before anything is read; a wrong token or a missing permission ends it here.
    /// </summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(InvalidTokenMiddleware.Refuse);
        app.Use(CrossSite.Refuse);
        app.UseAuthorization();
        app.UseRateLimiter();
    }

    /// <summary>
    /// Prints the code for the first account to the console while there is no account. The sample needs none.
    /// </summary>
    public static void OfferFirstAccount(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        if (app.Services.GetRequiredService<LoaderSettings>().IsSample
            || scope.ServiceProvider.GetRequiredService<AccountService>().Any())
        {
            return;
        }
        // To the console and not to the log, which may be stored; where lines of the console are collected, beside
        // them.
        var console = app.Services.GetRequiredService<LogSettings>().IsJson ? Console.Error : Console.Out;
        console.WriteLine(
            $"There is no account yet. Open /sign-in within one hour and make the administrator with this code: {app.Services.GetRequiredService<SetupCode>().Make()}");
    }

    // The sample has its own sign-in.
    static void AddSchemes(IServiceCollection services, OpenIdSettings? openId)
    {
        services.AddScoped<SessionCheck>();
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, scheme => scheme.ForwardDefaultSelector = http =>
                Schemes.PresentedToken(http.Request) is null ? Schemes.Account : Schemes.Bearer)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(Schemes.Bearer, null)
            .AddCookie(Schemes.Account, cookie =>
            {
                cookie.Cookie.Name = SessionCheck.CookieName;
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = Session;
                cookie.SlidingExpiration = true;
                cookie.EventsType = typeof(SessionCheck);
            })
            .AddOpenId(openId);
    }

    // The default policy, and no endpoint has another: the table of routes decides alone.
    static void AddPolicy(IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new RouteRequirement()).Build());
        services.AddScoped<IAuthorizationHandler, RouteAuthorization>();
        services.AddScoped<IAuthorizationMiddlewareResultHandler, AccessDeniedHandler>();
    }
}
