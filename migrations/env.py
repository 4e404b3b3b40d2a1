"""Alembic environment: the engine comes from the program, never from a file; one transaction for the whole upgrade."""

from alembic import context

from tribunal_desktop.models import Base

config = context.config


def _is_mapped(_object: object, name: str | None, kind: str, reflected: bool, _compare_to: object) -> bool:
    """Full-text tables are made by hand in the migrations; Alembic must not see them as leftovers."""
    return not (kind == "table" and reflected and str(name).startswith("search_index"))


with config.attributes["engine"].connect() as connection, connection.begin():
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        include_object=_is_mapped,
    )
    with context.begin_transaction():
        context.run_migrations()
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"{len(broken)} rows would lose the row they belong to; the upgrade was undone")
