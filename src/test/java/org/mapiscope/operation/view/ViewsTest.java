package org.mapiscope.operation.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.AbandonedCallException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.view.FreeBusyEntry.Period;

class ViewsTest {
    private MadeViews made;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        made = new MadeViews(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private static List<String> attempts(Findings<?> found) {
        return found.attempts().stream().map(attempt -> attempt.where() + ": " + attempt.found()
                + attempt.failure().map(MapiException::result).map(HResult::toString).map(text -> " " + text)
                        .orElse(""))
                .toList();
    }

    @Test
    void aRuleIsReadOutOfAnAssociatedMessageWithoutOutlook() throws MapiException {
        Rule rule = FolderRules.read(made.session, made.folder("Inbox"), MapiProgress.NONE).items().getFirst();

        assertEquals(List.of("IPM.Rule.Version2.Message", "Tidy up", "Organizer2",
                new Rule.Numbers(OptionalInt.of(10), OptionalInt.of(1), OptionalInt.of(0))),
                List.of(rule.origin(), rule.name(), rule.provider(), rule.numbers()));
    }

    @Test
    void aRulesConditionAndActionsAreText() throws MapiException {
        Rule rule = FolderRules.read(made.session, made.folder("Inbox"), MapiProgress.NONE).items().getFirst();

        assertEquals(
                """
                        Extended Rule Condition
                        	NamedPropertyInformation
                        		Number of named props = 0x0000
                        	Restriction
                        	|	rt = 0x8 = RES_EXIST
                        	|	resExist
                        	|	|	PropTag = 0x0037001F (PT_UNICODE): PR_SUBJECT: (PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A)
                        	|	|	ulReserved1 = 0x00000000
                        	|	|	ulReserved2 = 0x00000000"""
                        .lines().limit(6).toList(),
                rule.condition().details().lines().limit(6).toList());
        assertEquals(true, rule.actions().details().contains("ActionType: OP_DELETE = 10"), rule.actions().details());
    }

    @Test
    void aTableOfRulesThatIsNoneIsSaidSo() throws MapiException {
        assertEquals(List.of("PR_RULES_TABLE: 0 MAPI_E_INTERFACE_NOT_SUPPORTED",
                "IPM.Rule.Version2.Message, IPM.Rule.Message, IPM.ExtendedRule.Message: 0"),
                attempts(FolderRules.read(made.session, made.folder("Freebusy Data"), MapiProgress.NONE)));
    }

    @Test
    void permissionsAreReadOutOfASecurityDescriptor() throws MapiException {
        Findings<Permission> found = FolderPermissions.read(made.session, made.folder("Inbox"), MapiProgress.NONE);

        assertEquals(List.of("\\Everyone (S-1-1-0) ACCESS_ALLOWED_ACE_TYPE fsdrightReadBody"), found.items().stream()
                .map(each -> each.member() + " " + each.type() + " " + each.rights()).toList());
        assertEquals(List.of("PR_ACL_TABLE: 0 MAPI_E_INTERFACE_NOT_SUPPORTED", "PR_NT_SECURITY_DESCRIPTOR: 1",
                "PR_FREEBUSY_NT_SECURITY_DESCRIPTOR: 0"), attempts(found));
    }

    @Test
    void nicknamesAreReadOutOfTheInbox() throws MapiException {
        Findings<Nickname> found = NicknameCache.read(made.session, new ObjectPath.Store(made.store),
                MapiProgress.NONE);

        assertEquals(List.of("Anna anna@example.org"),
                found.items().stream().map(each -> each.name() + " " + each.address()).toList(), found.toString());
    }

    @Test
    void freeBusyTimesAreReadOutOfTheirFolder() throws MapiException {
        assertEquals(List.of(
                new FreeBusyEntry.Published(Optional.of(Instant.parse("2020-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2021-01-01T00:00:00Z"))),
                new Period(Period.Kind.BUSY, Instant.parse("2020-02-01T01:00:00Z"),
                        Instant.parse("2020-02-01T02:00:00Z")),
                new FreeBusyEntry.Delegate("Delegate", Bytes.EMPTY, false),
                new FreeBusyEntry.Option(new PropTag(0x686D000B), "True")),
                FreeBusy.read(made.session, new ObjectPath.Store(made.store), MapiProgress.NONE).items());
    }

    @Test
    void blocksThatAreCutOffAndMonthsThatAreNoneAreSaidSo() {
        PropValues values = PropValues.of(List.of(
                MadeViews.many(0x68551003, new LongValue(new PropTag(0x68550003), 2020 * 16 + 13),
                        new LongValue(new PropTag(0x68550003), 2020 * 16 + 1),
                        new LongValue(new PropTag(0x68550003), 1)),
                MadeViews.many(0x68561102, new BinaryValue(new PropTag(0x68560102), Bytes.EMPTY),
                        new BinaryValue(new PropTag(0x68560102), Bytes.ofHex("0200010003")))));

        assertEquals(List.of(new FreeBusyEntry.Damaged("PR_SCHDINFO_FREEBUSY_OOF", "3 months have 2 values"),
                new FreeBusyEntry.Damaged("PR_SCHDINFO_FREEBUSY_OOF", "32333 is no month"),
                new FreeBusyEntry.Damaged("PR_SCHDINFO_FREEBUSY_OOF", "2020-01: 5 bytes are no blocks of 4"),
                new FreeBusyEntry.Damaged("PR_SCHDINFO_FREEBUSY_OOF", "2020-01: minute 1 comes before minute 2")),
                FreeBusy.of(values));
    }

    @Test
    void aStoreWithoutAnyOfThemSaysWhereItWasLookedFor() throws MapiException {
        ObjectPath.Store file = new ObjectPath.Store(made.session.stores().stream()
                .filter(each -> !each.entryId().equals(made.store)).map(StoreEntry::entryId).findFirst()
                .orElseThrow());

        assertEquals(List.of("IPM.Configuration.Autocomplete: 0 MAPI_E_NOT_FOUND",
                "IPM.Microsoft.ScheduleData.FreeBusy: 0 MAPI_E_NOT_FOUND"),
                List.of(attempts(NicknameCache.read(made.session, file, MapiProgress.NONE)).getFirst(),
                        attempts(FreeBusy.read(made.session, file, MapiProgress.NONE)).getFirst()));
    }

    @Test
    void aStopKeepsWhatWasReadBeforeAndIsSaid() throws MapiException {
        Findings<Permission> found = FolderPermissions.read(made.session, made.folder("Inbox"), stoppedAfter(2));

        assertEquals(List.of("PR_ACL_TABLE: 0 MAPI_E_INTERFACE_NOT_SUPPORTED", "PR_NT_SECURITY_DESCRIPTOR: 1",
                "PR_FREEBUSY_NT_SECURITY_DESCRIPTOR: 0 MAPI_E_USER_CANCEL"), attempts(found));
        assertEquals(1, found.items().size());
    }

    @Test
    void messagesAreNotReadAfterAStop() throws MapiException {
        Findings<Rule> found = FolderRules.read(made.session, made.folder("Inbox"), stoppedAfter(3));

        assertEquals(List.of("PR_RULES_TABLE: 0 MAPI_E_INTERFACE_NOT_SUPPORTED",
                "IPM.Rule.Version2.Message, IPM.Rule.Message, IPM.ExtendedRule.Message: 0 MAPI_E_USER_CANCEL"),
                attempts(found));
    }

    @Test
    void afterACallThatNobodyWaitsForNothingElseIsAsked() {
        Reading<String> reading = new Reading<>(MapiProgress.NONE);

        assertThrows(AbandonedCallException.class, () -> reading.look("table", () -> {
            throw new AbandonedCallException("IMAPITable::QueryRows");
        }));
    }

    private static MapiProgress stoppedAfter(int chances) {
        AtomicInteger left = new AtomicInteger(chances);
        return new MapiProgress() {
            @Override
            public void worked(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return left.getAndDecrement() <= 0;
            }
        };
    }

    @Test
    void nothingStaysOpen() throws MapiException {
        int before = made.session.mapiSession().openObjects().size();
        FolderRules.read(made.session, made.folder("Inbox"), MapiProgress.NONE);
        FolderPermissions.read(made.session, made.folder("Inbox"), MapiProgress.NONE);
        NicknameCache.read(made.session, new ObjectPath.Store(made.store), MapiProgress.NONE);
        FreeBusy.read(made.session, new ObjectPath.Store(made.store), MapiProgress.NONE);

        assertEquals(before, made.session.mapiSession().openObjects().size());
    }
}
