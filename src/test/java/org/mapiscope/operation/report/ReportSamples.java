package org.mapiscope.operation.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.MapiProcesses;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.file.Severity;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.StatusEntry;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.finding.ProfileFinding;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.HandMadeProfile;
import org.mapiscope.operation.profile.HandMadeProfile.Owner;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** A report's content with something of everything, of a person that a test chooses. */
final class ReportSamples {
    static final Owner ANA = new Owner("Ana Prado", "ana.prado", "fabrikam.example", "EX01.fabrikam.example",
            "negocios", "Ana em casa");

    private static final Instant TIME = Instant.parse("2026-03-04T05:06:07Z");

    private ReportSamples() {}

    static ReportRequest request(Redaction redaction) {
        return ReportRequest.standard(Locale.ENGLISH).with(EnumSet.allOf(ReportPart.class)).with(redaction);
    }

    static ReportContent content(Owner owner) {
        ProfileSnapshot profile = HandMadeProfile.of(owner, 1);
        return ReportContent.of(new ProgramFacts(TIME, "1.2.3", "Windows 11 10.0 (amd64)", "25.0.1 (Someone)",
                Optional.of(MachineType.X64)))
                .withProfile(profile, findings(owner, profile)).withSessions(List.of(session(owner)))
                .withCalls(calls(owner)).withMachine(search(owner), processes(owner));
    }

    private static List<ProfileFinding> findings(Owner owner, ProfileSnapshot profile) {
        return List.of(
                new ProfileFinding("store-missing", Severity.ERROR, List.of(owner.pstPath(), owner.pstPath()),
                        List.of(new Evidence(profile.sections().get(1).key(), "001f6700"))),
                new ProfileFinding("profile-name-long", Severity.NOTE, List.of(owner.profile(), "70"), List.of()));
    }

    private static SessionFacts session(Owner owner) {
        StoreEntry store = new StoreEntry(EntryId.of((byte) 1, (byte) 2), "Old mail", "Personal Folders", false,
                Optional.empty(), Optional.empty(), 0, OptionalInt.empty(), path(owner.pstPath()),
                OptionalLong.of(271_360), StoreEntry.State.FAILED,
                Optional.of(new MapiException("IMAPISession::OpenMsgStore", HResult.MAPI_E_NOT_FOUND,
                        owner.pstPath() + " is not there, says " + owner.server())));
        StatusEntry row = new StatusEntry(Optional.empty(), owner.email(), "Microsoft Exchange", "emsmdb32.dll", 33,
                1, "Connected to " + owner.server(), 1, 0, owner.person());
        return new SessionFacts(new SessionInfo(1, "embedded", owner.profile(), false, 1, 0x2A, TIME, 0, 1, 2, 1,
                SessionInfo.State.OPEN), List.of(store), List.of(row));
    }

    /** {@return the path; none where the system writes names of files in ASCII and this is beyond it} */
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static TracedCall call(String arguments, String detail) {
        return new TracedCall(7, 0, 0, "IMAPISession::OpenMsgStore", arguments,
                Optional.of(HResult.MAPI_E_NOT_FOUND), "", 1_234_567, "session-1", TIME, detail);
    }

    private static List<TracedCall> calls(Owner owner) {
        return List.of(
                new TracedCall(1, 0, 0, "MAPILogonEx",
                        "ulUIParam=0x0000000000000000, lpszProfileName=\"" + owner.profile()
                                + "\", lpszPassword=***, flFlags=MAPI_EXTENDED | MAPI_NEW_SESSION",
                        Optional.of(HResult.S_OK), "", 42_000_000, "session-1", TIME, ""),
                call("ulUIParam=0x0000000000000000, lpEntryID=24:0x0102030405, ulFlags=MDB_NO_DIALOG",
                        "cannot open " + owner.pstPath()),
                new TracedCall(8, 7, 1, "IMAPITable::Restrict",
                        "lpRestriction=Content[value=merger with Northwind], ulFlags=0", Optional.empty(), "",
                        10_000, "session-1", TIME, ""));
    }

    private static MapiSearch search(Owner owner) {
        return new MapiSearch(List.of(new MapiCandidate(MapiCandidate.Source.CHOSEN, "-Dmapiscope.mapi",
                Optional.of("C:\\Users\\" + owner.user() + "\\office\\olmapi32.dll"), Optional.of("16.0.17328.20550"),
                Optional.of(MachineType.X64), new MapiCandidate.Verdict.Taken())), Optional.empty());
    }

    private static MapiProcesses processes(Owner owner) {
        return new MapiProcesses(List.of(new MapiProcess(4711, "OUTLOOK.EXE",
                Optional.of("C:\\Program Files\\Microsoft Office\\root\\Office16\\OUTLOOK.EXE"), Optional.of(TIME),
                Optional.of(MachineType.X64),
                List.of(new MapiModule("olmapi32.dll", "C:\\Users\\" + owner.user() + "\\olmapi32.dll")),
                Optional.empty())), 99, Optional.empty());
    }
}
