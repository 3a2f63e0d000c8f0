package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue.LongLongValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.contract.ContractWorld;
import org.mapiscope.mapi.contract.StoreContents;
import org.mapiscope.mapi.contract.StoreContents.FolderContents;
import org.mapiscope.operation.LogoffOptions;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Sessions;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.operation.view.FolderPermissions;
import org.mapiscope.operation.view.FolderRules;
import org.mapiscope.operation.view.Permission;
import org.mapiscope.operation.view.Rule;

/** Rules and permissions as a server gives them: through IExchangeModifyTable. */
class NativeRulesTest {
    private NativeWorld world;
    private OpenSession session;
    private ObjectPath.Entry folder;

    @BeforeEach
    void logOn() throws MapiException {
        world = NativeWorld.of(List.of(new StoreContents(List.of(new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Mail")),
                List.of(), new FolderContents(List.of(new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Root")), List.of(),
                        List.of(), List.of()),
                Map.of())));
        world.mapi().uninitialize();
        session = new Sessions(Subsystems.of(world.mapi())).logOn(LogonOptions.to(ContractWorld.PROFILE),
                Runnable::run);
        session.openStores(MapiProgress.NONE);
        StoreEntry store = session.stores().getFirst();
        int root = world.root("Mail");
        folder = new ObjectPath.Entry(store.entryId(), world.library().entryId(root));
        world.library().addRule(root, List.of(new UnicodeValue(new PropTag(0x6682001F), "Tidy up"),
                new UnicodeValue(new PropTag(0x6681001F), "RuleOrganizer"),
                new LongValue(new PropTag(0x66760003), 10), new LongValue(new PropTag(0x66770003), 1),
                new LongValue(new PropTag(0x66830003), 0)));
        world.library().addMember(root, List.of(new LongLongValue(new PropTag(0x66710014), -1),
                new UnicodeValue(new PropTag(0x6672001F), "Anonymous"), new LongValue(new PropTag(0x66730003), 0x1)));
    }

    @AfterEach
    void logOff() throws MapiException {
        session.logoff(LogoffOptions.PLAIN);
        world.close();
    }

    @Test
    void rulesComeFromTheTableThatTheServerKeeps() throws MapiException {
        Rule rule = FolderRules.read(session, folder, MapiProgress.NONE).items().getFirst();

        assertEquals(List.of("PR_RULES_TABLE", "Tidy up", "RuleOrganizer", "OptionalInt[10]"),
                List.of(rule.origin(), rule.name(), rule.provider(), rule.numbers().sequence().toString()));
    }

    @Test
    void permissionsAreAskedForWithThoseToFreeAndBusyTimes() throws MapiException {
        Permission member = FolderPermissions.read(session, folder, MapiProgress.NONE).items().getFirst();

        assertEquals(List.of("Anonymous", OptionalLong.of(-1), List.of("IExchangeModifyTable::GetTable(ulFlags=0x2)")),
                List.of(member.member(), member.memberId(),
                        world.library().calls().stream().filter(call -> call.contains("::GetTable(")).toList()));
    }

    @Test
    void aServerThatDoesNotKnowFreeAndBusyRightsIsAskedWithoutThem() throws MapiException {
        world.library().fail("IExchangeModifyTable::GetTable", HResult.MAPI_E_UNKNOWN_FLAGS, "");

        FolderPermissions.read(session, folder, MapiProgress.NONE);

        assertEquals(List.of("IExchangeModifyTable::GetTable(ulFlags=0x2)",
                "IExchangeModifyTable::GetTable(ulFlags=0x0)"),
                world.library().calls().stream().filter(call -> call.contains("::GetTable(")).toList());
    }
}
