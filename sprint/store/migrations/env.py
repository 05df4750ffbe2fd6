"""What Alembic runs: our engine, our tables, one transaction."""

from alembic import context

from sprint.store.tables import Table

with context.config.attributes["engine"].connect().execution_options(writes=True) as connection:
    context.configure(connection=connection, target_metadata=Table.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
