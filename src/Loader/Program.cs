using Analytics.Loader.Cli;

return CommandLine.Run(args);
