create index partner_invoice_unpaid on partner_invoice (contract_ref, received_on, invoice_id) where paid_on is null;
