-- Names of districts and authorities as a return says them (domain.md G.1, [K]); a name holds from a day on until a later one.
create table place (
    code        text not null check (code ~ '^[A-Z][0-9]{8}$'),
    name        text not null check (length(name) between 1 and 100),
    valid_from  date not null,
    primary key (code, valid_from)
);
insert into place (code, name, valid_from) values
    ('E10000016', 'Kent', '2000-01-01'),
    ('E06000035', 'Medway', '2000-01-01'),
    ('E10000011', 'East Sussex', '2000-01-01'),
    ('E07000105', 'Ashford', '2000-01-01'),
    ('E07000106', 'Canterbury', '2000-01-01'),
    ('E07000107', 'Dartford', '2000-01-01'),
    ('E07000108', 'Dover', '2000-01-01'),
    ('E07000109', 'Gravesham', '2000-01-01'),
    ('E07000110', 'Maidstone', '2000-01-01'),
    ('E07000111', 'Sevenoaks', '2000-01-01'),
    ('E07000112', 'Shepway', '2000-01-01'),
    ('E07000112', 'Folkestone & Hythe', '2018-04-01'),
    ('E07000113', 'Swale', '2000-01-01'),
    ('E07000114', 'Thanet', '2000-01-01'),
    ('E07000115', 'Tonbridge and Malling', '2000-01-01'),
    ('E07000116', 'Tunbridge Wells', '2000-01-01');
