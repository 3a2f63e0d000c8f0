package org.mapiscope.operation.report;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiProcesses;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.finding.ProfileFinding;
import org.mapiscope.operation.profile.ProfileSnapshot;

/**
 * What a report can be made of. Immutable; {@link #of} is one with nothing but the program, and the others add to it.
 *
 * @param calls as the call log has them, the oldest first
 * @param search where MAPI was looked for
 * @param processes which hold MAPI
 */
public record ReportContent(ProgramFacts program, Optional<ProfileSnapshot> profile, List<ProfileFinding> findings,
        List<SessionFacts> sessions, List<TracedCall> calls, Optional<MapiSearch> search,
        Optional<MapiProcesses> processes) {
    public ReportContent {
        findings = List.copyOf(findings);
        sessions = List.copyOf(sessions);
        calls = List.copyOf(calls);
    }

    public static ReportContent of(ProgramFacts program) {
        return new ReportContent(program, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty());
    }

    public ReportContent withProfile(ProfileSnapshot snapshot, List<ProfileFinding> found) {
        return new ReportContent(program, Optional.of(snapshot), found, sessions, calls, search, processes);
    }

    public ReportContent withSessions(List<SessionFacts> all) {
        return new ReportContent(program, profile, findings, all, calls, search, processes);
    }

    public ReportContent withCalls(List<TracedCall> all) {
        return new ReportContent(program, profile, findings, sessions, all, search, processes);
    }

    public ReportContent withMachine(MapiSearch found, MapiProcesses holding) {
        return new ReportContent(program, profile, findings, sessions, calls, Optional.of(found),
                Optional.of(holding));
    }
}
