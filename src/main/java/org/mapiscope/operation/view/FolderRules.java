package org.mapiscope.operation.view;

import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.interpret.RestrictionLines;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.Rows;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.RestrictionText;
import org.mapiscope.smartview.Block;
import org.mapiscope.smartview.SmartViewParser;

/**
 * Reads the rules of a folder: those that its store says in a table, and the associated messages that rules are. Call it on
 * the session's thread.
 *
 * <p>Source: [MS-OXORULE] 2.2.1.3, 2.2.4.1.
 */
public final class FolderRules {
    private static final List<String> CLASSES = List.of("IPM.Rule.Version2.Message", "IPM.Rule.Message",
            "IPM.ExtendedRule.Message");

    private static final List<PropTag> ROW = List.of(ViewTags.PR_RULE_NAME_W, ViewTags.PR_RULE_PROVIDER_W,
            ViewTags.PR_RULE_SEQUENCE, ViewTags.PR_RULE_STATE, ViewTags.PR_RULE_LEVEL, ViewTags.PR_RULE_CONDITION,
            ViewTags.PR_RULE_ACTIONS);

    private static final List<PropTag> MESSAGE = List.of(ViewTags.PR_RULE_MSG_NAME_W, ViewTags.PR_RULE_MSG_PROVIDER_W,
            ViewTags.PR_RULE_MSG_SEQUENCE, ViewTags.PR_RULE_MSG_STATE, ViewTags.PR_RULE_MSG_LEVEL,
            ViewTags.PR_EXTENDED_RULE_MSG_CONDITION, ViewTags.PR_EXTENDED_RULE_MSG_ACTIONS,
            ViewTags.PR_RULE_CONDITION_BIN, ViewTags.PR_RULE_ACTIONS_BIN);

    private FolderRules() {}

    /** {@return the rules, those of the table first} What cannot be read is in the attempts, and that a person stopped it. */
    public static Findings<Rule> read(OpenSession session, ObjectPath.Entry folder, MapiProgress progress)
            throws MapiException {
        Reading<Rule> rules = new Reading<>(progress);
        rules.look("PR_RULES_TABLE", () -> ofTable(session, folder, rules));
        rules.look(String.join(", ", CLASSES), () -> ofMessages(session, folder, rules));
        return rules.done();
    }

    private static void ofTable(OpenSession session, ObjectPath.Entry folder, Reading<Rule> rules)
            throws MapiException {
        try (Opened<MapiTable> table = Opening.table(session,
                new TablePath.OfProperty(folder, ViewTags.PR_RULES_TABLE))) {
            List<PropValues> rows = Rows.all(table.object(), ROW);
            for (int i = 0; i < rows.size(); i++) {
                rules.goOn(i, rows.size());
                rules.add(ofRow(rows.get(i), folders(session, folder)));
            }
        }
    }

    private static Rule ofRow(PropValues row, ActionWords.Folders folders) {
        return new Rule("PR_RULES_TABLE", Optional.empty(), row.string(ViewTags.PR_RULE_NAME_W).orElse(""),
                row.string(ViewTags.PR_RULE_PROVIDER_W).orElse(""),
                new Rule.Numbers(row.integer(ViewTags.PR_RULE_SEQUENCE), row.integer(ViewTags.PR_RULE_STATE),
                        row.integer(ViewTags.PR_RULE_LEVEL)),
                row.get(ViewTags.PR_RULE_CONDITION).map(FolderRules::condition).orElse(Rule.Words.NONE),
                row.get(ViewTags.PR_RULE_ACTIONS).map(value -> actions(value, folders))
                        .orElse(Rule.Words.NONE));
    }

    private static Rule.Words condition(PropValue value) {
        return value instanceof PropValue.RestrictionValue condition
                ? new Rule.Words(RestrictionText.of(condition.value()),
                        RestrictionLines.of(condition.value()))
                : plain(value);
    }

    private static Rule.Words actions(PropValue value, ActionWords.Folders folders) {
        return value instanceof PropValue.UnknownValue actions
                ? actions(actions.raw(), SmartViewParser.EXTENDEDRULEACTION, folders)
                : plain(value);
    }

    private static Rule.Words plain(PropValue value) {
        String text = ValueText.of(value).text();
        return new Rule.Words(text, text);
    }

    private static void ofMessages(OpenSession session, ObjectPath.Entry folder, Reading<Rule> rules)
            throws MapiException {
        new ClassedMessages(session, folder, CLASSES).each(MapiContainer.MAPI_ASSOCIATED, rules,
                found -> rules.add(ofMessage(found, WholeProperties.read(session, found.message(), MESSAGE),
                        folders(session, folder))));
    }

    private static Rule ofMessage(ClassedMessages.Found found, PropValues values, ActionWords.Folders folders) {
        Rule.Words condition = values.binary(ViewTags.PR_EXTENDED_RULE_MSG_CONDITION)
                .map(bytes -> condition(bytes, SmartViewParser.EXTENDEDRULECONDITION))
                .or(() -> values.binary(ViewTags.PR_RULE_CONDITION_BIN)
                        .map(bytes -> condition(bytes, SmartViewParser.RULECONDITION)))
                .orElse(Rule.Words.NONE);
        Rule.Words actions = values.binary(ViewTags.PR_EXTENDED_RULE_MSG_ACTIONS)
                .map(bytes -> actions(bytes, SmartViewParser.EXTENDEDRULEACTION, folders))
                .or(() -> values.binary(ViewTags.PR_RULE_ACTIONS_BIN)
                        .map(bytes -> actions(bytes, SmartViewParser.RULEACTION, folders)))
                .orElse(Rule.Words.NONE);
        return new Rule(found.messageClass(), Optional.of(found.message()),
                values.string(ViewTags.PR_RULE_MSG_NAME_W).orElse(""),
                values.string(ViewTags.PR_RULE_MSG_PROVIDER_W).orElse(""),
                new Rule.Numbers(values.integer(ViewTags.PR_RULE_MSG_SEQUENCE),
                        values.integer(ViewTags.PR_RULE_MSG_STATE), values.integer(ViewTags.PR_RULE_MSG_LEVEL)),
                condition, actions);
    }

    /** What is damaged is in the details as far as it can be read. */
    private static Rule.Words condition(Bytes bytes, SmartViewParser parser) {
        String details = parser.parse(bytes).render();
        try {
            return new Rule.Words(RestrictionText.of(
                    ConditionReader.read(bytes, parser == SmartViewParser.EXTENDEDRULECONDITION)), details);
        } catch (CorruptDataException e) {
            return new Rule.Words(String.valueOf(e.getMessage()), details);
        }
    }

    private static Rule.Words actions(Bytes bytes, SmartViewParser parser, ActionWords.Folders folders) {
        Block tree = parser.parse(bytes);
        return new Rule.Words(ActionWords.of(tree, bytes, folders), tree.render());
    }

    /** {@return what asks the store of a rule for the names of its folders; one that cannot be opened has none} */
    private static ActionWords.Folders folders(OpenSession session, ObjectPath.Entry rules) {
        return folder -> {
            ObjectPath.Entry path = new ObjectPath.Entry(rules.store(), folder);
            try {
                return WholeProperties.read(session, path, List.of(PropTags.PR_DISPLAY_NAME_W))
                        .string(PropTags.PR_DISPLAY_NAME_W);
            } catch (MapiException e) {
                session.followAbandoned(e);
                // that the folder is gone, or of another store, is no failure of reading the rule
                return Optional.empty();
            }
        };
    }
}
