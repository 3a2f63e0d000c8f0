package org.mapiscope.smartview;

import java.util.Optional;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.smartview.PropertyList.Form;

/** Actions of rules. Source: [MS-OXORULE] 2.2.5. */
final class RuleActions {
    private static final int OP_MOVE = 1;
    private static final int OP_COPY = 2;
    private static final int OP_REPLY = 3;
    private static final int OP_OOF_REPLY = 4;
    private static final int OP_DEFER_ACTION = 5;
    private static final int OP_BOUNCE = 6;
    private static final int OP_FORWARD = 7;
    private static final int OP_DELEGATE = 8;
    private static final int OP_TAG = 9;
    private static final int OP_DELETE = 10;
    private static final int OP_MARK_AS_READ = 11;

    /** Bytes of an action's type, flavor and flags, which its length counts too. */
    private static final int HEADER_SIZE = 9;

    private final boolean extended;

    private RuleActions(boolean extended) {
        this.extended = extended;
    }

    static void standard(BlockReader in, Part self) {
        new RuleActions(false).actions(in, self.text("Rule Action"));
    }

    static void extended(BlockReader in, Part self) {
        self.text("Extended Rule Action");
        self.add(in.structure(RuleConditions::namedProperties));
        Names.addHex(self, in.u32(), "RuleVersion: ", 8);
        new RuleActions(true).actions(in, self);
    }

    /** {@return a count or size: of 32 bits in extended rules} */
    private NumberPart count(BlockReader in) {
        return extended ? in.u32() : in.u16();
    }

    private void actions(BlockReader in, Part self) {
        NumberPart count = count(in);
        Names.addHex(self, count, "NoOfActions: ", 8);
        if (count.value() < BlockReader.MAX_ENTRIES_SMALL) {
            for (int i = 0; i < count.value(); i++) {
                self.add(in.structure(this::action), "ActionBlocks[%d]".formatted(i));
            }
        }
    }

    private void action(BlockReader in, Part self) {
        NumberPart length = count(in);
        Names.addHex(self, length, "ActionLength: ", 8);
        NumberPart type = in.u8();
        self.add(type, "ActionType: %s = %d".formatted(Names.flags(type, "flagActionType"), type.value()));
        NumberPart flavor = in.u32();
        self.add(flavor, "ActionFlavor: " + flavorFlags(type.intValue())
                .map(set -> Names.flags(flavor, set) + " = ").orElse("") + Names.hex(flavor, 8));
        Names.addHex(self, in.u32(), "ActionFlags: ", 8);
        if (length.value() > HEADER_SIZE) {
            data(type.intValue()).ifPresent(data -> self.add(in.withRest(length.value() - HEADER_SIZE, data)));
        }
    }

    private static Optional<String> flavorFlags(int type) {
        return switch (type) {
            case OP_FORWARD -> Optional.of("flagOpForward");
            case OP_REPLY, OP_OOF_REPLY -> Optional.of("flagOPReply");
            default -> Optional.empty();
        };
    }

    private Optional<Structure> data(int type) {
        return Optional.ofNullable(switch (type) {
            case OP_MOVE -> (in, self) -> move(in, self.text("ActionDataMove"));
            case OP_COPY -> (in, self) -> move(in, self.text("ActionDataCopy"));
            case OP_REPLY -> (in, self) -> reply(in, self.text("ActionDataReply"));
            case OP_OOF_REPLY -> (in, self) -> reply(in, self.text("ActionDataOOFReply"));
            case OP_DEFER_ACTION -> (in, self) -> self.text("ActionDataDefer").addLabeled("deferBytes",
                    in.bytes(in.remaining()));
            case OP_BOUNCE -> (in, self) -> Names.addHex(self.text("ActionDataBounce"), in.u32(), "BounceCode: ", 8);
            case OP_FORWARD -> (in, self) -> forward(in, self.text("ActionDataForward"));
            case OP_DELEGATE -> (in, self) -> forward(in, self.text("ActionDataDelegate"));
            case OP_TAG -> (in, self) -> self.text("ActionDataTag").addLabeled("TaggedPropertyValue",
                    in.structure(PropertyList.property(0, Form.RULE)));
            case OP_DELETE -> (in, self) -> self.text("ActionDataDelete");
            case OP_MARK_AS_READ -> (in, self) -> self.text("ActionDataMarkRead");
            default -> null;
        });
    }

    private void move(BlockReader in, Part self) {
        if (extended) {
            NumberPart storeSize = in.u32();
            Names.addHex(self, storeSize, "StoreEIDSize: ", 8);
            self.addLabeled("StoreEIDBytes", in.bytes(storeSize.value()));
            NumberPart folderSize = in.u32();
            Names.addHex(self, folderSize, "FolderEIDSize: ", 8);
            self.addLabeled("FolderEID", in.withRest(folderSize.value(), EntryIds::read));
            return;
        }
        NumberPart here = in.u8();
        self.add(here, "FolderInThisStore: " + (here.value() != 0));
        NumberPart storeSize = in.u16();
        Names.addHex(self, storeSize, "StoreEIDSize: ", 4);
        boolean inThisStore = here.value() != 0;
        if (inThisStore) {
            self.addLabeled("StoreEIDBytes", in.bytes(storeSize.value()));
        } else {
            self.addLabeled("StoreEID", in.withRest(storeSize.value(), EntryIds::read));
        }
        NumberPart folderSize = in.u16();
        Names.addHex(self, folderSize, "FolderEIDSize: ", 4);
        if (inThisStore) {
            self.addLabeled("FolderEIDserverEID", in.withRest(folderSize.value(), RuleActions::serverEid));
        } else {
            self.addLabeled("FolderEIDBytes", in.bytes(folderSize.value()));
        }
    }

    private static void serverEid(BlockReader in, Part self) {
        self.text("ServerEID");
        NumberPart ours = in.u8();
        self.add(ours, "Ours: " + (ours.value() != 0));
        identifier(in, self, "FolderId: ");
        identifier(in, self, "MessageId: ");
        Names.addHex(self, in.u32(), "Instance: ", 4);
    }

    private static void identifier(BlockReader in, Part self, String label) {
        NumberPart id = in.i64();
        self.add(id, "%s0x%08X:0x%08X".formatted(label, id.high(), id.intValue()));
    }

    private void reply(BlockReader in, Part self) {
        if (extended) {
            NumberPart size = in.u32();
            Names.addHex(self, size, "MessageEIDSize: ", 8);
            self.add(in.withRest(size.value(), EntryIds::read), "ReplyTemplateMessageEID");
        } else {
            identifier(in, self, "ReplyTemplateFID: ");
            identifier(in, self, "ReplyTemplateMID: ");
        }
        GuidPart template = in.guid();
        self.add(template, "ReplyTemplateGUID = " + KnownGuids.text(template.value()));
    }

    private static void forward(BlockReader in, Part self) {
        NumberPart count = in.u32();
        Names.addHex(self, count, "RecipientCount: ", 8);
        if (count.value() < BlockReader.MAX_ENTRIES_LARGE) {
            for (int i = 0; i < count.value(); i++) {
                self.add(in.structure(RuleActions::recipient), "RecipientBlocks[%d]".formatted(i));
            }
        }
    }

    private static void recipient(BlockReader in, Part self) {
        self.text("RecipientBlockData");
        Names.addHex(self, in.u8(), "Reserved: ", 1);
        NumberPart count = in.u32();
        Names.addHex(self, count, "NoOfProperties: ", 8);
        if (count.value() < BlockReader.MAX_ENTRIES_LARGE) {
            for (int i = 0; i < count.value(); i++) {
                self.add(in.structure(PropertyList.property(i, Form.RULE)), "PropertyValues[%d]".formatted(i));
            }
        }
    }
}
