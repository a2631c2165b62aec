"""Property tree, persons and rights over time, imports of community files."""

from alembic import op

from kit import schema

revision = "0001"
down_revision = None

_AGGREGATE = (
    "version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, "
    "PRIMARY KEY (tenant_id, id)"
)
_HEAD = "tenant_id uuid NOT NULL, id uuid NOT NULL"
_COMMUNITY = "FOREIGN KEY (tenant_id, community_id) REFERENCES community (tenant_id, id)"
_PERSON = "FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)"
_UNIT = "FOREIGN KEY (tenant_id, unit_id) REFERENCES unit (tenant_id, id)"

_PROPERTY = f"""
CREATE TABLE community (
  {_HEAD}, code text NOT NULL, name text NOT NULL, name_key text COLLATE "C" NOT NULL, address text, district text,
  hotline text, developer text, completed_on date,
  charging_mode text NOT NULL CHECK (charging_mode IN ('lump_sum', 'remuneration')),
  {_AGGREGATE}, UNIQUE (tenant_id, code));
CREATE TABLE building (
  {_HEAD}, community_id uuid NOT NULL, code text NOT NULL, name text, floors bigint NOT NULL CHECK (floors > 0),
  {_AGGREGATE}, UNIQUE (tenant_id, community_id, code), {_COMMUNITY});
CREATE TABLE entrance (
  {_HEAD}, community_id uuid NOT NULL, building_id uuid NOT NULL, code text NOT NULL,
  floors bigint NOT NULL CHECK (floors > 0), lift boolean NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, building_id, code),
  FOREIGN KEY (tenant_id, building_id) REFERENCES building (tenant_id, id));
CREATE TABLE unit (
  {_HEAD}, community_id uuid NOT NULL, building_id uuid NOT NULL, entrance_id uuid NOT NULL,
  building_code text NOT NULL, entrance_code text NOT NULL, number text NOT NULL, code text NOT NULL,
  code_key text COLLATE "C" NOT NULL, building_key text COLLATE "C" NOT NULL, number_key text COLLATE "C" NOT NULL,
  floor bigint NOT NULL,
  unit_type text NOT NULL
    CHECK (unit_type IN ('residence', 'shop', 'office', 'clubhouse', 'management_room', 'other')),
  layout text, gross_area numeric(10,2) NOT NULL CHECK (gross_area > 0),
  inner_area numeric(10,2) CHECK (inner_area > 0 AND inner_area <= gross_area), area_from date NOT NULL,
  occupancy_status text NOT NULL CHECK (occupancy_status IN ('unsold', 'sold_not_delivered', 'delivered_vacant',
    'occupied_owner', 'occupied_lessee', 'renovating', 'vacant_registered')),
  delivered_on date, charges jsonb NOT NULL,
  {_AGGREGATE}, UNIQUE (tenant_id, community_id, code), {_COMMUNITY},
  FOREIGN KEY (tenant_id, building_id) REFERENCES building (tenant_id, id),
  FOREIGN KEY (tenant_id, entrance_id) REFERENCES entrance (tenant_id, id));
CREATE INDEX unit_building ON unit (tenant_id, building_id);
CREATE INDEX unit_entrance ON unit (tenant_id, entrance_id);
CREATE INDEX unit_code_key ON unit (tenant_id, code_key);
CREATE INDEX unit_door ON unit (tenant_id, building_key, number_key);
CREATE TABLE unit_area (
  {_HEAD}, unit_id uuid NOT NULL, valid_from date NOT NULL, gross_area numeric(10,2) NOT NULL CHECK (gross_area > 0),
  inner_area numeric(10,2), document text,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, unit_id, valid_from), {_UNIT});
CREATE TABLE charge_plan (
  {_HEAD}, community_id uuid NOT NULL, items jsonb NOT NULL,
  {_AGGREGATE}, UNIQUE (tenant_id, community_id), {_COMMUNITY})
"""

_PERSONS = f"""
CREATE TABLE person (
  {_HEAD}, kind text NOT NULL CHECK (kind IN ('natural', 'organisation')), name text NOT NULL,
  name_key text COLLATE "C" NOT NULL, gender text CHECK (gender IN ('male', 'female')),
  id_type text CHECK (id_type IN ('resident_id', 'credit_code', 'passport', 'other')),
  id_number_sealed bytea, id_number_blind bytea, id_number_last4 text, email_sealed bytea, locale text NOT NULL,
  flags jsonb NOT NULL,
  {_AGGREGATE}, UNIQUE (tenant_id, id_number_blind));
CREATE INDEX person_name ON person (tenant_id, name_key);
CREATE TABLE person_phone (
  {_HEAD}, person_id uuid NOT NULL, place bigint NOT NULL, sealed bytea NOT NULL, blind bytea NOT NULL,
  last4 text NOT NULL, mobile boolean NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, person_id, blind), {_PERSON});
CREATE INDEX person_phone_blind ON person_phone (tenant_id, blind);
CREATE INDEX person_phone_last4 ON person_phone (tenant_id, last4);
CREATE TABLE community_person (
  {_HEAD}, community_id uuid NOT NULL, person_id uuid NOT NULL, file_number text,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, community_id, person_id),
  UNIQUE (tenant_id, community_id, file_number), {_COMMUNITY}, {_PERSON});
CREATE INDEX community_person_person ON community_person (tenant_id, person_id);
CREATE TABLE pii_access_log (
  {_HEAD}, actor_id uuid NOT NULL, realm text NOT NULL, record text NOT NULL, record_id uuid NOT NULL,
  field text NOT NULL, purpose text NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE INDEX pii_access_log_record ON pii_access_log (tenant_id, record_id, at)
"""

_RIGHTS = f"""
CREATE TABLE ownership (
  {_HEAD}, community_id uuid NOT NULL, unit_id uuid NOT NULL, valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from), evidence text,
  {_AGGREGATE}, {_COMMUNITY}, {_UNIT});
CREATE UNIQUE INDEX ownership_active ON ownership (tenant_id, unit_id) WHERE valid_to IS NULL;
CREATE INDEX ownership_unit ON ownership (tenant_id, unit_id, valid_from);
CREATE TABLE ownership_share (
  {_HEAD}, ownership_id uuid NOT NULL, person_id uuid NOT NULL,
  share numeric(7,6) NOT NULL CHECK (share > 0 AND share <= 1),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, ownership_id, person_id), {_PERSON},
  FOREIGN KEY (tenant_id, ownership_id) REFERENCES ownership (tenant_id, id));
CREATE INDEX ownership_share_person ON ownership_share (tenant_id, person_id);
CREATE TABLE occupancy (
  {_HEAD}, community_id uuid NOT NULL, unit_id uuid NOT NULL, person_id uuid NOT NULL,
  relation text NOT NULL CHECK (relation IN ('owner', 'family', 'lessee', 'staff')), valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  PRIMARY KEY (tenant_id, id), {_COMMUNITY}, {_UNIT}, {_PERSON});
CREATE INDEX occupancy_unit ON occupancy (tenant_id, unit_id);
CREATE INDEX occupancy_person ON occupancy (tenant_id, person_id);
CREATE TABLE parking_lot (
  {_HEAD}, community_id uuid NOT NULL, code text NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, community_id, code), {_COMMUNITY});
CREATE TABLE parking_space (
  {_HEAD}, community_id uuid NOT NULL, lot_id uuid NOT NULL, lot_code text NOT NULL, code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('property', 'common', 'civil_defence')),
  place text NOT NULL CHECK (place IN ('underground', 'ground')), area numeric(10,2) CHECK (area > 0),
  status text NOT NULL CHECK (status IN ('free', 'sold', 'leased', 'blocked')),
  {_AGGREGATE}, UNIQUE (tenant_id, community_id, lot_code, code), {_COMMUNITY},
  FOREIGN KEY (tenant_id, lot_id) REFERENCES parking_lot (tenant_id, id));
CREATE TABLE parking_right (
  {_HEAD}, community_id uuid NOT NULL, space_id uuid NOT NULL, person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('owned', 'leased')), valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  PRIMARY KEY (tenant_id, id), {_COMMUNITY}, {_PERSON},
  FOREIGN KEY (tenant_id, space_id) REFERENCES parking_space (tenant_id, id));
CREATE INDEX parking_right_space ON parking_right (tenant_id, space_id);
CREATE INDEX parking_right_person ON parking_right (tenant_id, person_id);
CREATE TABLE vehicle (
  {_HEAD}, community_id uuid NOT NULL, person_id uuid NOT NULL, space_id uuid, plate text COLLATE "C" NOT NULL,
  brand text, kind text CHECK (kind IN ('car', 'coach', 'truck')), colour text,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, community_id, plate), {_COMMUNITY}, {_PERSON},
  FOREIGN KEY (tenant_id, space_id) REFERENCES parking_space (tenant_id, id));
CREATE INDEX vehicle_plate ON vehicle (tenant_id, plate);
CREATE INDEX vehicle_person ON vehicle (tenant_id, person_id);
CREATE INDEX vehicle_space ON vehicle (tenant_id, space_id)
"""

_IMPORTS = f"""
CREATE TABLE import_job (
  {_HEAD}, community_id uuid NOT NULL, filename text NOT NULL, sha256 bytea NOT NULL, size bigint NOT NULL,
  uploaded_by uuid NOT NULL, uploaded_by_name text NOT NULL,
  status text NOT NULL
    CHECK (status IN ('checked', 'applying', 'applied', 'undoing', 'undone', 'failed', 'discarded')),
  phase text NOT NULL, done bigint NOT NULL, total bigint NOT NULL, rows_read jsonb NOT NULL, counts jsonb NOT NULL,
  findings bigint NOT NULL, notes jsonb NOT NULL, failure text, checked_at timestamptz NOT NULL,
  applied_at timestamptz, undone_at timestamptz, undone_by uuid, undone_by_name text,
  {_AGGREGATE}, {_COMMUNITY});
CREATE INDEX import_job_community ON import_job (tenant_id, community_id, created_at, id);
CREATE TABLE import_file (
  {_HEAD}, import_id uuid NOT NULL, sealed bytea NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, import_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES import_job (tenant_id, id));
CREATE TABLE import_finding (
  {_HEAD}, import_id uuid NOT NULL, position bigint NOT NULL, sheet text NOT NULL, "row" bigint NOT NULL,
  "column" text NOT NULL, code text NOT NULL, severity text NOT NULL CHECK (severity IN ('error', 'warning')),
  message text NOT NULL, value text NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, import_id, position),
  FOREIGN KEY (tenant_id, import_id) REFERENCES import_job (tenant_id, id));
CREATE TABLE import_effect (
  {_HEAD}, import_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('building', 'entrance', 'unit', 'person', 'ownership', 'occupancy',
    'parking_lot', 'parking_space', 'parking_right', 'vehicle', 'charge_plan')),
  subject_id uuid NOT NULL, label text NOT NULL, version bigint NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, import_id, kind, subject_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES import_job (tenant_id, id))
"""

_TABLES = (
    "community building entrance unit unit_area charge_plan person person_phone community_person ownership "
    "ownership_share occupancy parking_lot parking_space parking_right vehicle "
    "import_job import_file import_finding import_effect"
)


def upgrade() -> None:
    schema.install(op)
    for script in (_PROPERTY, _PERSONS, _RIGHTS, _IMPORTS):
        schema.execute(op, script)
    for table in _TABLES.split():
        schema.protect(op, table)
    schema.protect(op, "pii_access_log", append_only=True)
