using AttendanceRules.Cli;

return CommandTree.Run(args);
