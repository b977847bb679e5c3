using AttendanceRules.Cli;

EarlyBook.Begin(args);
return CommandTree.Run(args);
