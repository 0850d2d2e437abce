# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables as they are today; `migrations` says how a file comes to have them.

Rowids are internal. What a writer owns has a random UUID besides. `entry`, `version` and the small tables are the
truth; `fact` and `entry_words` (FTS5, so not a model) are derived from it and can be made anew at any time.
"""

import peewee


class Table(peewee.Model):
    """A table that is bound to no database: every query names the journal it runs on."""

    class Meta:
        """Names are as declared."""

        legacy_table_names = False


class Migration(Table):
    """A step that was made."""

    name = peewee.TextField(primary_key=True)
    applied_at = peewee.TextField()


class Batch(Table):
    """One import."""

    rowid = peewee.AutoField()
    id = peewee.TextField(unique=True)
    imported_at = peewee.TextField()
    format = peewee.TextField()
    source = peewee.TextField()

    class Meta:
        """The table's name says what it is of."""

        table_name = "import_batch"


class Entry(Table):
    """One answered guide; `answers` is JSON. `sitting` names who wrote the text: None, a sitting, an import."""

    rowid = peewee.AutoField()
    id = peewee.TextField(unique=True)
    guide = peewee.TextField()
    state = peewee.TextField()
    title = peewee.TextField()
    written_at = peewee.TextField()
    utc_offset = peewee.IntegerField()
    zone = peewee.TextField(null=True)
    all_day = peewee.BooleanField()
    day = peewee.TextField()
    created_at = peewee.TextField()
    edited_at = peewee.TextField()
    answers = peewee.TextField()
    follows = peewee.TextField(null=True)
    starred = peewee.BooleanField()
    sharing = peewee.TextField()
    for_partner = peewee.BooleanField()
    sitting = peewee.TextField(null=True)
    trashed_at = peewee.TextField(null=True)
    batch = peewee.ForeignKeyField(Batch, column_name="batch", null=True, index=False)
    source_id = peewee.TextField(null=True)
    content_hash = peewee.TextField(null=True)


_PLACE = (Entry.day, Entry.written_at, Entry.rowid)
_LOOKED_AT = (Entry.state, Entry.starred, Entry.follows, Entry.trashed_at)
_HERE = Entry.trashed_at.is_null()
for _index in (
    # Both hold all that a list orders by and a filter looks at: walking past what is not wanted touches no entry.
    Entry.index(*_PLACE, Entry.guide, *_LOOKED_AT, where=_HERE, name="entry_by_day"),
    Entry.index(Entry.guide, *_PLACE, *_LOOKED_AT, where=_HERE, name="entry_by_guide"),
    Entry.index(Entry.follows, where=Entry.follows.is_null(False), name="entry_by_followed"),
    Entry.index(Entry.trashed_at, where=Entry.trashed_at.is_null(False), name="entry_by_trash"),
    Entry.index(Entry.batch, Entry.source_id, where=Entry.batch.is_null(False), name="entry_by_batch"),
):
    Entry.add_index(_index)


class Version(Table):
    """An earlier state of an entry."""

    rowid = peewee.AutoField()
    entry = peewee.ForeignKeyField(Entry, column_name="entry", on_delete="CASCADE", index=False)
    number = peewee.IntegerField()
    saved_at = peewee.TextField()
    title = peewee.TextField()
    answers = peewee.TextField()

    class Meta:
        """Versions of one entry are numbered."""

        indexes = ((("entry", "number"), True),)


class Tag(Table):
    """A word entries are filed under; it is there as long as an entry has it."""

    rowid = peewee.AutoField()
    name = peewee.TextField(unique=True)


class EntryTag(Table):
    """That an entry has a tag."""

    entry = peewee.ForeignKeyField(Entry, column_name="entry", on_delete="CASCADE", index=False)
    tag = peewee.ForeignKeyField(Tag, column_name="tag", on_delete="CASCADE")

    class Meta:
        """The pair is the key."""

        primary_key = peewee.CompositeKey("entry", "tag")
        without_rowid = True


class Person(Table):
    """Someone the writer names; `folded` is the name as it is looked up; `batch` the import that brought it."""

    rowid = peewee.AutoField()
    id = peewee.TextField(unique=True)
    name = peewee.TextField()
    folded = peewee.TextField(index=True)
    role = peewee.TextField()
    pseudonym = peewee.TextField()
    notes = peewee.TextField()
    batch = peewee.ForeignKeyField(Batch, column_name="batch", null=True)


class EntryPerson(Table):
    """That an entry is about a person."""

    entry = peewee.ForeignKeyField(Entry, column_name="entry", on_delete="CASCADE", index=False)
    person = peewee.ForeignKeyField(Person, column_name="person", on_delete="CASCADE")

    class Meta:
        """The pair is the key."""

        primary_key = peewee.CompositeKey("entry", "person")
        without_rowid = True


class Setting(Table):
    """A setting that lives in the journal; `value` is JSON."""

    key = peewee.TextField(primary_key=True)
    value = peewee.TextField()


class OwnGuide(Table):
    """A guide the writer declared, as its TOML."""

    rowid = peewee.AutoField()
    id = peewee.TextField(unique=True)
    key = peewee.TextField(unique=True)
    toml = peewee.TextField()


class KeptLine(Table):
    """A copy of a sentence the writer chose to keep."""

    rowid = peewee.AutoField()
    id = peewee.TextField(unique=True)
    entry = peewee.ForeignKeyField(Entry, column_name="entry", on_delete="CASCADE")
    text = peewee.TextField()
    kept_at = peewee.TextField()


class Fact(Table):
    """One thing insights may count; `day` is an ordinal (1 is 0001-01-01), `minute` -1 for a date alone."""

    rowid = peewee.AutoField()
    entry = peewee.ForeignKeyField(Entry, column_name="entry", on_delete="CASCADE")
    day = peewee.IntegerField()
    minute = peewee.IntegerField()
    guide = peewee.TextField()
    field = peewee.TextField()
    measure = peewee.TextField(null=True)
    label = peewee.TextField(null=True)
    value = peewee.FloatField(null=True)
    low = peewee.FloatField(null=True)
    high = peewee.FloatField(null=True)
    due = peewee.TextField(null=True)
    looking_back = peewee.BooleanField()


for _index in (
    Fact.index(Fact.measure, Fact.day, Fact.minute, where=Fact.measure.is_null(False), name="fact_by_measure"),
    Fact.index(Fact.due, where=Fact.due.is_null(False), name="fact_by_due"),
):
    Fact.add_index(_index)


TABLES: tuple[type[Table], ...] = (
    Migration,
    Batch,
    Entry,
    Version,
    Tag,
    EntryTag,
    Person,
    EntryPerson,
    Setting,
    OwnGuide,
    KeptLine,
    Fact,
)
