using AttendanceRules.Mutants;

// cover OUT: what each test reaches. try TESTS IDS OUT: each mutant in this process. fresh TESTS ID OUT: one, active from the start.
var control = new MutantControl();
switch (args[0])
{
    case "cover":
        control.Capture(true);
        var found = QuickTest.Find();
        var known = File.Exists(args[1]) ? Reach.Read(args[1]).Select(r => r.Name).ToHashSet() : [];
        var reached = new Coverage(control);
        reached.Run([.. found.Where(t => !known.Contains(t.Name))]);
        File.AppendAllLines(args[1], reached.Lines());
        break;
    case "try":
        new Trial(control, QuickTest.Find(), Reach.Read(args[1]), args[3]).Run(File.ReadAllLines(args[2]).Select(int.Parse));
        break;
    default:
        var id = int.Parse(args[2]);
        control.Activate(id);
        new Trial(control, QuickTest.Find(), Reach.Read(args[1]), args[3]).Fresh(id);
        break;
}

Environment.Exit(0);
